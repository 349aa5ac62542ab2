{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  {{#FILE}}
  <p class="nl-paragraph ww-eyebrow ww-break">{{FILE}}</p>
  {{/FILE}}
  <h1 class="nl-heading nl-heading--level-1">[[promises.changes]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[promises.changes-lead]]</p>
</div>
<p class="nl-paragraph">{{UNCHANGED}}</p>
{{>FINDINGS}}
{{#TABLE}}
<section class="utrecht-table-container" aria-label="[[promises.changes]]" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[promises.changes]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[promises.cell]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.promise]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.field]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.before]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.after]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.status]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#CHANGE}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row"><span class="ww-code">{{CELL}}</span></th>
        <td class="utrecht-table__cell">{{PROMISE}}</td>
        <td class="utrecht-table__cell">{{MEMBER}}</td>
        <td class="utrecht-table__cell">{{BEFORE}}</td>
        <td class="utrecht-table__cell">{{AFTER}}</td>
        <td class="utrecht-table__cell"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></td>
      </tr>
      {{/CHANGE}}
    </tbody>
  </table>
</section>
{{/TABLE}}
{{#NOTHING}}
<p class="nl-paragraph"><strong>[[promises.nothing-changes]]</strong> <a class="nl-link" href="{{BACK}}">[[promises.register]]</a></p>
{{/NOTHING}}
{{#CONFIRM}}
<form class="ww-panel" method="post" action="{{ACTION}}">
  <input type="hidden" name="state" value="{{STATE_HASH}}">
  <input type="hidden" name="lines" value="{{LINES}}">
  <p class="nl-paragraph">[[promises.confirm-lead]]</p>
  <p class="ww-actions">
    <button class="nl-button nl-button--primary" type="submit">[[promises.confirm]]</button>
    <a class="nl-link" href="{{BACK}}">[[promises.cancel]]</a>
  </p>
</form>
{{/CONFIRM}}
