{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{REFERENCE}} · {{LOT}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{BIDDER}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[bid.lead]]</p>
</div>
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[bid.id]]</dt><dd>{{ID}}</dd></div>
  {{#RECEIVED}}
  <div class="ww-facts__item"><dt>[[bid.received-at]]</dt><dd>{{RECEIVED}}</dd></div>
  {{/RECEIVED}}
  {{#RANKED}}
  <div class="ww-facts__item"><dt>[[ranking.rank]]</dt><dd>{{RANK}}</dd></div>
  <div class="ww-facts__item"><dt>[[ranking.total]]</dt><dd>{{TOTAL}}</dd></div>
  <div class="ww-facts__item"><dt>[[ranking.unrounded]]</dt><dd>{{UNROUNDED}}</dd></div>
  {{/RANKED}}
</dl>
{{#CORRECTION}}
<p class="nl-paragraph ww-next"><strong>[[bid.corrected]]:</strong> {{LINE}}</p>
{{/CORRECTION}}
{{#WITHDRAWN}}
<div class="utrecht-alert utrecht-alert--warning">
  <div class="utrecht-alert__content">
    <h2 class="nl-heading nl-heading--level-4">[[bid.withdrawn]]</h2>
    <p class="nl-paragraph">[[bid.withdrawn-text]] {{#REASON}}{{REASON}}{{/REASON}}</p>
  </div>
</div>
{{/WITHDRAWN}}
{{#REJECTED}}
<div class="utrecht-alert utrecht-alert--error">
  <div class="utrecht-alert__content">
    <h2 class="nl-heading nl-heading--level-4">[[bid.rejected]]</h2>
    {{#REASON}}
    <p class="nl-paragraph">{{TEXT}}</p>
    {{/REASON}}
    <p class="nl-paragraph">[[bid.rejected-text]]</p>
  </div>
</div>
{{/REJECTED}}
{{#NOT_SCORED}}
<div class="utrecht-alert utrecht-alert--info">
  <div class="utrecht-alert__content"><p class="nl-paragraph">[[bid.not-scored]]</p></div>
</div>
{{/NOT_SCORED}}
{{#REQUIREMENTS}}
<h2 class="nl-heading nl-heading--level-2" id="requirements">[[bid.requirements]]</h2>
<section class="utrecht-table-container" aria-labelledby="requirements" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[bid.requirements]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[criterion.accept]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[bid.needed]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[bid.answer]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[bid.judgement]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#REQUIREMENT}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row"><span class="nl-data-badge">{{ID}}</span> {{TITLE}}</th>
        <td class="utrecht-table__cell">{{ACCEPT}}</td>
        <td class="utrecht-table__cell">{{>ANSWER}}{{#COMPUTED_VALUE}}<strong>{{COMPUTED_VALUE}}</strong>{{/COMPUTED_VALUE}}{{#COMPUTED_BELOW}}<span class="ww-quiet">[[bid.computed-below]]</span>{{/COMPUTED_BELOW}}{{#REMARK}}<br><span class="ww-quiet">[[bid.remark]]: {{REMARK}}</span>{{/REMARK}}</td>
        <td class="utrecht-table__cell">{{#PASSED}}<span class="utrecht-status-badge utrecht-status-badge--success">[[bid.passed]]</span>{{/PASSED}}{{#FAILED}}<span class="utrecht-status-badge utrecht-status-badge--danger">[[bid.failed]]</span>{{/FAILED}}</td>
      </tr>
      {{/REQUIREMENT}}
    </tbody>
  </table>
</section>
{{>COMPUTED}}
{{/REQUIREMENTS}}
<h2 class="nl-heading nl-heading--level-2">[[bid.scores]]</h2>
{{>LEAF}}
{{#TOTAL_STEPS}}
<h2 class="nl-heading nl-heading--level-2">[[bid.total]]</h2>
<section class="ww-leaf" aria-label="[[bid.total]]">
  <ol class="ww-steps">
    {{>STEP}}
  </ol>
</section>
{{/TOTAL_STEPS}}
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--secondary" href="{{RANKING}}">[[bid.to-ranking]]</a></p>
