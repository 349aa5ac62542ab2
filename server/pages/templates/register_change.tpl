{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  {{#FILE}}
  <p class="nl-paragraph ww-eyebrow ww-break">{{FILE}}</p>
  {{/FILE}}
  <h1 class="nl-heading nl-heading--level-1">[[segments.changes]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[segments.changes-lead]]</p>
</div>
<p class="nl-paragraph">{{UNCHANGED}}</p>
{{>FINDINGS}}
{{#SPEND}}
<h2 class="nl-heading nl-heading--level-2" id="spend">[[segments.spend]]</h2>
<section class="utrecht-table-container" aria-labelledby="spend" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[segments.spend]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[segments.party]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.segment]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.year]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[segments.before]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[segments.after]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.difference]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#CHANGE}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row">{{PARTY}}</th>
        <td class="utrecht-table__cell">{{SEGMENT}}</td>
        <td class="utrecht-table__cell">{{SUBJECT}}</td>
        <td class="utrecht-table__cell ww-number ww-nowrap">{{BEFORE}}</td>
        <td class="utrecht-table__cell ww-number ww-nowrap">{{AFTER}}</td>
        <td class="utrecht-table__cell"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></td>
      </tr>
      {{/CHANGE}}
    </tbody>
  </table>
</section>
{{/SPEND}}
{{#CONTRACTS}}
<h2 class="nl-heading nl-heading--level-2" id="contracts">[[segments.contracts]]</h2>
<section class="utrecht-table-container" aria-labelledby="contracts" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[segments.contracts]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[segments.party]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.segment]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.contract]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.before]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.after]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.difference]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#CHANGE}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row">{{PARTY}}</th>
        <td class="utrecht-table__cell">{{SEGMENT}}</td>
        <td class="utrecht-table__cell">{{SUBJECT}}</td>
        <td class="utrecht-table__cell">{{BEFORE}}</td>
        <td class="utrecht-table__cell">{{AFTER}}</td>
        <td class="utrecht-table__cell"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></td>
      </tr>
      {{/CHANGE}}
    </tbody>
  </table>
</section>
{{/CONTRACTS}}
{{#NOTHING}}
<p class="nl-paragraph"><strong>[[segments.nothing-changes]]</strong> <a class="nl-link" href="{{BACK}}">[[segments.register]]</a></p>
{{/NOTHING}}
{{#CONFIRM}}
<form class="ww-panel" method="post" action="{{ACTION}}">
  <input type="hidden" name="state" value="{{STATE}}">
  <input type="hidden" name="lines" value="{{LINES}}">
  <p class="nl-paragraph">[[segments.confirm-lead]]</p>
  <p class="ww-actions">
    <button class="nl-button nl-button--primary" type="submit">[[segments.confirm]]</button>
    <a class="nl-link" href="{{BACK}}">[[segments.cancel]]</a>
  </p>
</form>
{{/CONFIRM}}
