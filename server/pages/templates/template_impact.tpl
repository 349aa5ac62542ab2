{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TEMPLATE_TITLE}}, {{OF}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[templates.impact]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[templates.impact-lead]]</p>
</div>
{{#NONE}}
<p class="nl-paragraph ww-empty">[[templates.impact-none]]</p>
{{/NONE}}
{{#TENDER}}
<div class="ww-section">
  <h2 class="nl-heading nl-heading--level-2"><a class="nl-link" href="{{ADDRESS}}">{{TENDER_TITLE}}</a></h2>
  <p class="nl-paragraph ww-quiet">{{REFERENCE}} · {{STAGE}} · [[templates.pins]]</p>
  {{#UNKNOWN_PIN}}
  <p class="nl-paragraph">[[templates.pin-unknown]]</p>
  {{/UNKNOWN_PIN}}
  {{#DIFFERS}}
  <details>
    <summary>{{DIFFERS}}</summary>
    {{>CHANGES}}
  </details>
  {{/DIFFERS}}
  {{#UP_TO_DATE}}
  <p class="nl-paragraph">[[templates.up-to-date]]</p>
  {{/UP_TO_DATE}}
  {{#KEPT}}
  <p class="nl-paragraph">[[templates.impact-kept]]</p>
  {{/KEPT}}
  {{#LOT}}
  <h3 class="nl-heading nl-heading--level-3">{{LOT_TITLE}}</h3>
  {{#MISSING}}
  <p class="nl-paragraph">[[templates.impact-missing]] {{MISSING}}</p>
  {{/MISSING}}
  {{#OTHERWISE}}
  <p class="nl-paragraph">[[templates.impact-otherwise]] {{OTHERWISE}}</p>
  {{/OTHERWISE}}
  {{#LEFT_OUT}}
  <p class="nl-paragraph">[[templates.impact-left-out]] {{LEFT_OUT}}</p>
  {{/LEFT_OUT}}
  {{#INCOMPLETE}}
  <p class="nl-paragraph">[[templates.impact-incomplete]]</p>
  {{/INCOMPLETE}}
  {{>FINDINGS}}
  {{#RANKINGS}}
  <p class="nl-paragraph"><strong>{{NOTE}}</strong></p>
  <section class="utrecht-table-container" aria-label="{{REFERENCE}}, {{LOT_TITLE}}" tabindex="0">
    <table class="utrecht-table ww-table">
      <caption class="ww-hidden">{{NOTE}}</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[bid.bidder]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[templates.rank-was]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[templates.total-was]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[templates.rank-would]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[templates.total-would]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#BID}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell ww-bidder" scope="row">{{BIDDER}}</th>
          <td class="utrecht-table__cell">{{RANK_WAS}}</td>
          <td class="utrecht-table__cell">{{TOTAL_WAS}}</td>
          <td class="utrecht-table__cell">{{RANK_WOULD}}</td>
          <td class="utrecht-table__cell">{{TOTAL_WOULD}}</td>
        </tr>
        {{/BID}}
      </tbody>
    </table>
  </section>
  {{/RANKINGS}}
  {{/LOT}}
</div>
{{/TENDER}}
