{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER_TITLE}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[panel.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[panel.lead]]</p>
</div>
{{#REFUSED}}
{{>FINDINGS}}
{{/REFUSED}}
{{#NOBODY_GRADES}}
<p class="nl-paragraph ww-next">[[panel.nobody-grades]]</p>
{{/NOBODY_GRADES}}
{{#WORK}}
<p class="nl-paragraph ww-next"><a class="nl-link" href="{{ASSESSMENT}}">[[panel.to-assessment]]</a> · <a class="nl-link" href="{{CONSENSUS}}">[[panel.to-consensus]]</a></p>
{{/WORK}}
{{#MEMBERS}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[panel.members]]</h2>
  <section class="utrecht-table-container" aria-label="[[panel.members]]" tabindex="0">
    <table class="utrecht-table ww-table">
      <caption class="ww-hidden">[[panel.members]]</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[panel.person]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[panel.assessor]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[panel.interests]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[panel.given]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[panel.recused]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#MEMBER}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="row"><a class="nl-link" href="{{ADDRESS}}">{{PERSON}}</a>{{#CHAIR}} <span class="nl-data-badge">[[panel.chair]]</span>{{/CHAIR}}</th>
          <td class="utrecht-table__cell">{{SEAT}}</td>
          <td class="utrecht-table__cell"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{DECLARED}}</span></td>
          <td class="utrecht-table__cell">{{PROGRESS}}</td>
          <td class="utrecht-table__cell ww-number">{{RECUSED}}</td>
        </tr>
        {{/MEMBER}}
      </tbody>
    </table>
  </section>
</section>
{{/MEMBERS}}
{{#DECLARATIONS}}
<section class="ww-section" aria-labelledby="declarations">
  <h2 class="nl-heading nl-heading--level-2" id="declarations">[[panel.declarations]]</h2>
  <ul class="ww-rows">
    {{#DECLARATION}}
    <li class="ww-row">
      <div class="ww-row__main">
        <p class="nl-paragraph"><strong>{{PERSON}}</strong>: {{INTEREST}}{{#FIRMS}}: {{FIRMS}}{{/FIRMS}}</p>
        {{#EXPLANATION}}
        <p class="nl-paragraph">{{EXPLANATION}}</p>
        {{/EXPLANATION}}
        {{#UNMATCHED}}
        <p class="nl-paragraph ww-quiet">[[panel.unmatched]]</p>
        {{/UNMATCHED}}
      </div>
      <div class="ww-row__side ww-quiet">{{AT}}</div>
    </li>
    {{/DECLARATION}}
  </ul>
</section>
{{/DECLARATIONS}}
{{#RECUSALS}}
<section class="ww-section" aria-labelledby="recusals">
  <h2 class="nl-heading nl-heading--level-2" id="recusals">[[panel.recusals]]</h2>
  <ul class="utrecht-unordered-list">
    {{#RECUSAL}}
    <li class="utrecht-unordered-list__item"><strong>{{PERSON}}</strong> <span class="nl-data-badge">{{BID_ID}}</span> {{REASON}} <span class="ww-quiet">{{AT}} · {{WHO}}</span></li>
    {{/RECUSAL}}
  </ul>
</section>
{{/RECUSALS}}
{{#RECUSE}}
<section class="ww-section" aria-labelledby="recuse">
  <h2 class="nl-heading nl-heading--level-2" id="recuse">[[panel.recuse]]</h2>
  <p class="nl-paragraph">[[panel.recuse-lead]]</p>
  <form class="ww-panel ww-fields" method="post" action="{{ACTION}}" data-keep>
    {{>FIELD}}
    <button class="nl-button nl-button--secondary" type="submit">[[panel.recuse]]</button>
  </form>
</section>
{{/RECUSE}}
{{#FORM}}
<section class="ww-section" aria-labelledby="who">
  <h2 class="nl-heading nl-heading--level-2" id="who">[[panel.who]]</h2>
  <p class="nl-paragraph">[[panel.who-lead]]</p>
  <form class="ww-panel ww-fields" method="post" action="{{ACTION}}" data-keep>
    <input type="hidden" name="version" value="{{VERSION}}">
    {{>FIELD}}
    <datalist id="candidates">
      {{#CANDIDATE}}
      <option value="{{NAME}}"></option>
      {{/CANDIDATE}}
    </datalist>
    {{#INVITE}}
    <p class="nl-paragraph ww-quiet">[[panel.people-text]] <a class="nl-link" href="{{PEOPLE}}">[[people.tender-link]]</a></p>
    {{/INVITE}}
    <button class="nl-button nl-button--primary" type="submit">[[panel.store]]</button>
  </form>
</section>
{{/FORM}}
{{#CLOSED}}
<p class="nl-paragraph ww-quiet">[[panel.closed]]</p>
{{/CLOSED}}
<p class="nl-paragraph"><a class="nl-link" href="{{TENDER}}">[[process.back]]</a></p>
