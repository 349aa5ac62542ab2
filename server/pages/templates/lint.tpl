{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[lint.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[lint.lead]]</p>
</div>
<p class="nl-paragraph ww-quiet">[[lint.on]]</p>
{{#NONE}}
<p class="nl-paragraph ww-empty">[[lint.none]]</p>
{{/NONE}}
{{#GROUP}}
<section class="ww-section" aria-labelledby="{{ID}}">
  <h2 class="nl-heading nl-heading--level-2" id="{{ID}}">{{GRAVITY}} ({{COUNT}})</h2>
  <p class="nl-paragraph">{{MEANING}}</p>
  <ul class="ww-rows">
    {{#FINDING}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4">{{TITLE}}</h3>
        <p class="nl-paragraph"><a class="nl-link" href="{{ADDRESS}}">{{SUBJECT}}</a>{{#MATCHED}} · <q>{{MATCHED}}</q>{{/MATCHED}}</p>
        <p class="nl-paragraph">{{EXPLANATION}}</p>
        <p class="nl-paragraph"><strong>[[lint.form]]</strong> {{FORM}}</p>
        <p class="nl-paragraph ww-quiet">[[lint.source]] {{SOURCE}} <span class="ww-code">{{CODE}}</span></p>
      </div>
      <div class="ww-row__side"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></div>
    </li>
    {{/FINDING}}
  </ul>
</section>
{{/GROUP}}
