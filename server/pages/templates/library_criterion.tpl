{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow"><span class="nl-data-badge">{{ID}}</span> <span class="ww-capital">{{KIND}}</span></p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  {{#DUE}}
  <p class="nl-paragraph"><span class="utrecht-status-badge utrecht-status-badge--warning">[[library.due]]</span></p>
  {{/DUE}}
</div>
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[library.theme]]</dt><dd class="ww-capital">{{THEME}}</dd></div>
  {{#STRATEGY}}
  <div class="ww-facts__item"><dt>[[library.strategy]]</dt><dd>{{STRATEGY}}</dd></div>
  {{/STRATEGY}}
  <div class="ww-facts__item"><dt>[[library.segments]]</dt><dd>{{#EVERY_SEGMENT}}[[library.every-segment]]{{/EVERY_SEGMENT}}{{#SEGMENT}}<a class="nl-link" href="{{SEGMENT_ADDRESS}}">{{NAME}}</a>{{#SEGMENT_separator}}, {{/SEGMENT_separator}}{{/SEGMENT}}</dd></div>
  {{#OWNER}}
  <div class="ww-facts__item"><dt>[[library.owner]]</dt><dd>{{OWNER}}</dd></div>
  {{/OWNER}}
  <div class="ww-facts__item"><dt>[[library.review-by]]</dt><dd>{{REVIEW_BY}}</dd></div>
  <div class="ww-facts__item"><dt>[[library.version]]</dt><dd>{{VERSION}}</dd></div>
</dl>
<!--if may GET {{EDIT}}-->
<p class="nl-paragraph"><a class="nl-link" href="{{EDIT}}">[[library.edit]]</a></p>
<!--end if-->
<section class="ww-section" aria-labelledby="levels">
  <h2 class="nl-heading nl-heading--level-2" id="levels">[[library.levels]]</h2>
  <ul class="ww-cards ww-variants">
    {{#VARIANT}}
    <li class="ww-card">
      <h3 class="nl-heading nl-heading--level-4 ww-capital">{{LEVEL}}</h3>
      {{#IN_LANGUAGE}}
      <p class="nl-paragraph ww-code">{{LANGUAGE}}</p>
      <p class="nl-paragraph ww-variant__text" lang="{{CODE}}">{{TEXT:pre_escape}}</p>
      {{/IN_LANGUAGE}}
      {{#ACCEPT}}
      <p class="nl-paragraph ww-variant__score"><strong>[[criterion.accept]]:</strong> {{ACCEPT}}</p>
      {{/ACCEPT}}
      {{#RULE}}
      <div class="ww-variant__score">
        <p class="nl-paragraph"><strong>[[criterion.rule]]:</strong> {{SENTENCE}}</p>
        {{#LEVELS}}
        <p class="nl-paragraph ww-levels">{{#SCORE}}<span class="ww-level">{{KEY}} <b>{{PERCENT}}</b></span>{{/SCORE}}</p>
        {{/LEVELS}}
      </div>
      {{/RULE}}
    </li>
    {{/VARIANT}}
  </ul>
</section>
{{#MEASURED}}
<section class="ww-section" aria-labelledby="measurement">
  <h2 class="nl-heading nl-heading--level-2" id="measurement">[[library.measurement]]</h2>
  <dl class="ww-facts">
    {{#QUESTION}}
    <div class="ww-facts__item"><dt>[[criterion.question]]</dt><dd>{{QUESTION}}</dd></div>
    {{/QUESTION}}
    {{#MEASURE}}
    <div class="ww-facts__item"><dt>[[library.quantity]]</dt><dd class="ww-capital">{{QUANTITY}}</dd></div>
    {{#BASIS}}
    <div class="ww-facts__item"><dt>[[library.basis]]</dt><dd>{{BASIS}}</dd></div>
    {{/BASIS}}
    {{#UNIT}}
    <div class="ww-facts__item"><dt>[[library.unit]]</dt><dd>{{UNIT}}</dd></div>
    {{/UNIT}}
    <div class="ww-facts__item"><dt>[[library.method]]</dt><dd>{{METHOD}}</dd></div>
    <div class="ww-facts__item"><dt>[[library.method-version]]</dt><dd>{{METHOD_VERSION}}</dd></div>
    {{/MEASURE}}
  </dl>
</section>
{{/MEASURED}}
<section class="ww-section" aria-labelledby="use">
  <h2 class="nl-heading nl-heading--level-2" id="use">[[library.use]]</h2>
  <div class="ww-texts">
    {{#ABOUT}}
    <div>
      <h3 class="nl-heading nl-heading--level-4">{{HEADING}}</h3>
      <p class="nl-paragraph ww-variant__text">{{TEXT:pre_escape}}</p>
    </div>
    {{/ABOUT}}
  </div>
  <h3 class="nl-heading nl-heading--level-4">[[library.sources]]</h3>
  <ul class="utrecht-unordered-list">
    {{#SOURCE}}
    <li class="utrecht-unordered-list__item">{{TEXT}}</li>
    {{/SOURCE}}
  </ul>
</section>
<section class="ww-section" aria-labelledby="used">
  <h2 class="nl-heading nl-heading--level-2" id="used">[[library.used]]</h2>
  {{#UNUSED}}
  <p class="nl-paragraph ww-quiet">[[library.unused]]</p>
  {{/UNUSED}}
  {{#USES}}
  <h3 class="nl-heading nl-heading--level-4">{{HEADING}}</h3>
  <ul class="utrecht-unordered-list">
    {{#USE}}
    <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></li>
    {{/USE}}
  </ul>
  {{/USES}}
</section>
<section class="ww-section" aria-labelledby="comments">
  <h2 class="nl-heading nl-heading--level-2" id="comments">[[library.comments]]</h2>
  {{#NO_COMMENTS}}
  <p class="nl-paragraph ww-quiet">[[library.no-comments]]</p>
  {{/NO_COMMENTS}}
  {{#COMMENTS}}
  <ul class="ww-rows">
    {{#COMMENT}}
    <li class="ww-row">
      <div class="ww-row__main">
        <p class="nl-paragraph ww-variant__text">{{SAID:pre_escape}}</p>
        <p class="nl-paragraph ww-row__facts"><span class="ww-row__fact ww-row__fact--strong">{{AUTHOR}}</span> <span class="ww-row__fact">{{PARTY}}</span> <span class="ww-row__fact">{{MOMENT}}</span>{{#TENDER}} <span class="ww-row__fact">{{TENDER}}</span>{{/TENDER}}</p>
      </div>
      <div class="ww-row__side">{{#RATING}}<span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{RATED}}</span>{{/RATING}}</div>
    </li>
    {{/COMMENT}}
  </ul>
  {{/COMMENTS}}
  <form class="ww-panel ww-fields" method="post" action="{{COMMENT_ACTION}}" data-keep>
    <h3 class="nl-heading nl-heading--level-4">[[library.tell]]</h3>
    {{>FIELD}}
    <button class="nl-button nl-button--primary" type="submit">[[library.send-comment]]</button>
  </form>
</section>
<section class="ww-section" aria-labelledby="history">
  <h2 class="nl-heading nl-heading--level-2" id="history">[[library.history]]</h2>
  {{#HISTORY}}
  <h3 class="nl-heading nl-heading--level-4">[[library.version]] {{NUMBER}} <span class="ww-quiet">{{MOMENT}}</span></h3>
  {{#FIRST}}
  <p class="nl-paragraph ww-quiet">[[library.first-version]]</p>
  {{/FIRST}}
  {{#CHANGES}}
  <section class="utrecht-table-container" aria-label="[[library.changes]]" tabindex="0">
    <table class="utrecht-table ww-table">
      <caption class="ww-hidden">[[library.changes]]</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[library.changed-part]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[library.before]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[library.after]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#CHANGE}}
        <tr class="utrecht-table__row">
          <td class="utrecht-table__cell ww-place"><code class="utrecht-code">{{PLACE}}</code></td>
          <td class="utrecht-table__cell">{{BEFORE}}</td>
          <td class="utrecht-table__cell">{{AFTER}}</td>
        </tr>
        {{/CHANGE}}
      </tbody>
    </table>
  </section>
  {{/CHANGES}}
  {{/HISTORY}}
</section>
