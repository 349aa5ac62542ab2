{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[retention.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[retention.lead]]</p>
</div>
<section class="ww-section" aria-labelledby="rules">
  <h2 class="nl-heading nl-heading--level-2" id="rules">[[retention.rules]]</h2>
  <p class="nl-paragraph">[[retention.rules-text]]</p>
  {{#RULE}}
  <!--if not may POST {{ACTION}}-->
  <p class="nl-paragraph"><strong>{{KIND}}</strong>: {{YEARS}} [[retention.years-from]] {{STARTS_NAME}}. <span class="ww-quiet">{{SOURCE}}</span></p>
  <!--end if-->
  <form class="ww-panel" method="post" action="{{ACTION}}" data-keep>
    <h3 class="nl-heading nl-heading--level-4">{{KIND}}</h3>
    {{#UNFOUNDED}}
    <p class="nl-paragraph"><span class="utrecht-status-badge utrecht-status-badge--warning">[[retention.unfounded]]</span></p>
    {{/UNFOUNDED}}
    <input type="hidden" name="version" value="{{VERSION}}">
    <div class="ww-draw__places">
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="years-{{FIELD}}">[[retention.years]]<span class="ww-hidden">: {{KIND}}</span></label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="years-{{FIELD}}" name="years" type="text" inputmode="numeric" autocomplete="off" value="{{YEARS}}" required>
      </div>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="starts-{{FIELD}}">[[retention.starts]]<span class="ww-hidden">: {{KIND}}</span></label>
        <select class="utrecht-select utrecht-select--html-select" id="starts-{{FIELD}}" name="starts">
          {{#START}}
          <option value="{{START_VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{START_NAME}}</option>
          {{/START}}
        </select>
      </div>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="source-{{FIELD}}">[[retention.source]]<span class="ww-hidden">: {{KIND}}</span></label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="source-{{FIELD}}" name="source" type="text" maxlength="300" autocomplete="off" value="{{SOURCE}}" required>
      </div>
    </div>
    <button class="nl-button nl-button--secondary" type="submit">[[retention.store]]<span class="ww-hidden">: {{KIND}}</span></button>
  </form>
  {{/RULE}}
</section>
<div class="ww-section">
  <h2 class="nl-heading nl-heading--level-2" id="items">[[retention.items]]</h2>
  <p class="nl-paragraph">[[retention.items-text]] <strong>{{DUE_COUNT}}</strong></p>
  {{#NONE}}
  <p class="nl-paragraph ww-empty">[[retention.none]]</p>
  {{/NONE}}
  {{#TABLE}}
  <section class="utrecht-table-container" aria-label="[[retention.items]]" tabindex="0">
    <table class="utrecht-table ww-table ww-table--dense">
      <caption class="ww-hidden">[[retention.items]]</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[retention.tender]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[retention.what]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[retention.count]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[retention.since]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[retention.due]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#ITEM}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__cell" scope="row"><!--if may GET {{ADDRESS}}--><a class="nl-link" href="{{ADDRESS}}">{{REFERENCE}}</a><!--end if--><!--if not may GET {{ADDRESS}}-->{{REFERENCE}}<!--end if--> {{TITLE}}</th>
          <td class="utrecht-table__cell">{{KIND}}</td>
          <td class="utrecht-table__cell ww-number">{{COUNT}}</td>
          <td class="utrecht-table__cell">{{SINCE}}</td>
          <td class="utrecht-table__cell">{{DUE}}{{#IS_DUE}} <span class="utrecht-status-badge utrecht-status-badge--warning">[[retention.is-due]]</span>{{/IS_DUE}}</td>
        </tr>
        {{/ITEM}}
      </tbody>
    </table>
  </section>
  {{/TABLE}}
</div>
<section class="ww-section" aria-labelledby="deletions">
  <h2 class="nl-heading nl-heading--level-2" id="deletions">[[retention.deletions]]</h2>
  <p class="nl-paragraph">[[retention.deletions-text]]</p>
  {{#DELETABLE}}
  <details>
    <summary>[[retention.propose]]: {{WHAT}}</summary>
    <form class="ww-panel" method="post" action="{{ACTION}}" data-keep>
      <input type="hidden" name="tender" value="{{TENDER}}">
      <input type="hidden" name="kind" value="{{KIND}}">
      <!--if typed-->
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="person-{{ID}}">[[process.your-name]]</label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="person-{{ID}}" name="person" type="text" maxlength="200" autocomplete="name" required>
      </div>
      <!--end if-->
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="reason-{{ID}}">[[process.reason]]</label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="reason-{{ID}}" name="reason" type="text" maxlength="4000" autocomplete="off" required>
      </div>
      <button class="nl-button nl-button--secondary" type="submit">[[retention.propose]]</button>
    </form>
  </details>
  {{/DELETABLE}}
  <ul class="ww-rows">
    {{#PROPOSAL}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4">{{WHAT}}</h3>
        <p class="nl-paragraph">{{REASON}}</p>
        <p class="nl-paragraph ww-quiet">[[retention.proposed]]</p>
        {{#DELETED}}
        <p class="nl-paragraph">[[retention.deleted]] {{REMARK}}</p>
        {{/DELETED}}
        {{#DESTROYED}}
        <p class="nl-paragraph ww-quiet">[[retention.destroyed]] <span class="ww-code ww-break">{{SHA256}}</span></p>
        {{/DESTROYED}}
        {{#KEPT}}
        <p class="nl-paragraph">[[retention.kept]] {{REMARK}}</p>
        {{/KEPT}}
        {{#WAITS}}
        <form method="post" action="{{ACTION}}" data-keep>
          <!--if typed-->
          <div class="utrecht-form-field">
            <label class="utrecht-form-label" for="second-{{ID}}">[[process.your-name]]</label>
            <input class="utrecht-textbox utrecht-textbox--html-input" id="second-{{ID}}" name="person" type="text" maxlength="200" autocomplete="name" required>
          </div>
          <!--end if-->
          <div class="utrecht-form-field">
            <label class="utrecht-form-label" for="remark-{{ID}}">[[process.remark]]</label>
            <input class="utrecht-textbox utrecht-textbox--html-input" id="remark-{{ID}}" name="remark" type="text" maxlength="4000" autocomplete="off">
          </div>
          <p class="nl-paragraph ww-actions">
            <button class="nl-button nl-button--primary" type="submit" name="outcome" value="confirmed">[[retention.confirm]]</button>
            <button class="nl-button nl-button--secondary" type="submit" name="outcome" value="declined">[[process.decline]]</button>
          </p>
        </form>
        {{/WAITS}}
      </div>
    </li>
    {{/PROPOSAL}}
  </ul>
</section>
