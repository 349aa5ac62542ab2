{{%AUTOESCAPE context="HTML"}}
<li class="ww-criterion">
  <div class="ww-criterion__head">
    <span class="nl-data-badge ww-criterion__id">{{ID}}</span>
    <strong class="ww-criterion__title">{{TITLE}}</strong>
    <span class="ww-criterion__worth">{{#WORTH}}{{WORTH}} {{/WORTH}}<span class="ww-quiet">{{KIND}}</span></span>
  </div>
  {{#DESCRIPTION}}
  <p class="nl-paragraph ww-criterion__text ww-said">{{DESCRIPTION:pre_escape}}</p>
  {{/DESCRIPTION}}
  {{#LIBRARY}}
  <p class="nl-paragraph ww-quiet">[[library.from]] <a class="nl-link" href="{{LIBRARY_ADDRESS}}">{{LIBRARY_ID}}</a></p>
  {{/LIBRARY}}
  {{#FACTS}}
  <dl class="ww-criterion__facts">
    {{#QUESTION}}
    <div><dt>[[criterion.question]]</dt><dd>{{QUESTION}}</dd></div>
    {{/QUESTION}}
    {{#ACCEPT}}
    <div><dt>[[criterion.accept]]</dt><dd>{{ACCEPT}}</dd></div>
    {{/ACCEPT}}
    {{#RULE}}
    <div><dt>[[criterion.rule]]</dt><dd>{{SENTENCE}}{{#LEVELS}} <span class="ww-levels">{{#LEVEL}}<span class="ww-level">{{KEY}} <b>{{PERCENT}}</b></span>{{/LEVEL}}</span>{{/LEVELS}}</dd></div>
    {{/RULE}}
    {{#MINIMUM}}
    <div><dt>[[criterion.minimum]]</dt><dd>[[criterion.minimum-text]]</dd></div>
    {{/MINIMUM}}
    {{#PANEL}}
    <div><dt>[[criterion.panel]]</dt><dd>{{ASSESSORS}} ({{COMBINE}})</dd></div>
    {{/PANEL}}
  </dl>
  {{/FACTS}}
  {{#BELOW}}
  <ul class="ww-criteria">
    {{>CRITERION}}
  </ul>
  {{/BELOW}}
</li>
