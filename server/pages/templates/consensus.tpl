{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER_TITLE}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[consensus.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[consensus.lead]]</p>
</div>
{{#REFUSED}}
{{>FINDINGS}}
{{/REFUSED}}
{{#PROGRESS}}
<section class="ww-section" aria-labelledby="progress">
  <h2 class="nl-heading nl-heading--level-2" id="progress">[[consensus.progress]]</h2>
  <ul class="ww-rows">
    {{#MEMBER}}
    <li class="ww-row">
      <div class="ww-row__main">{{PERSON}} <progress class="ww-given" value="{{GIVEN}}" max="{{ASSIGNED}}" aria-label="{{PERSON}}">{{DONE}}</progress></div>
      <div class="ww-row__side">{{DONE}}</div>
    </li>
    {{/MEMBER}}
  </ul>
</section>
{{/PROGRESS}}
{{#WHO}}
<!--if typed-->
<form class="ww-panel ww-fields" method="get" action="{{ACTION}}">
  {{>FIELD}}
  <button class="nl-button nl-button--primary" type="submit">[[assessment.open]]</button>
</form>
<!--end if-->
{{/WHO}}
{{#BLIND}}
<p class="nl-paragraph ww-next">[[assessment.blind]]</p>
{{/BLIND}}
{{#NOT_OPEN}}
<p class="nl-paragraph ww-next">[[consensus.not-open]]</p>
{{/NOT_OPEN}}
{{#CRITERION}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2" id="{{ANCHOR}}"><span class="nl-data-badge">{{ID}}</span> {{TITLE}}</h2>
  <p class="nl-paragraph ww-quiet">{{LOT}}{{#MEAN}} · [[consensus.mean]]{{/MEAN}}</p>
  {{#NO_BIDS}}
  <p class="nl-paragraph ww-empty">[[consensus.no-bids]]</p>
  {{/NO_BIDS}}
  {{>CHART}}
  {{#TABLE}}
  <section class="utrecht-table-container" aria-label="{{ID}} {{TITLE}}" tabindex="0">
    <table class="utrecht-table ww-table">
      <caption class="ww-hidden">{{TITLE}}</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[assessment.bid]]</th>
          {{#ASSESSOR}}
          <th class="utrecht-table__header-cell" scope="col">{{PERSON}}</th>
          {{/ASSESSOR}}
          <th class="utrecht-table__header-cell ww-number" scope="col">[[consensus.spread]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[consensus.grade]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#BID}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="row">{{NAME}}</th>
          {{#CELL}}
          <td class="utrecht-table__cell">{{#GRADE}}<strong>{{LEVEL}}</strong><br>{{MOTIVATION}}{{/GRADE}}{{#NO_GRADE}}<span class="ww-quiet">[[consensus.no-grade]]</span>{{/NO_GRADE}}</td>
          {{/CELL}}
          <td class="utrecht-table__cell ww-number">{{WIDTH}}</td>
          <td class="utrecht-table__cell">{{#CONSENSUS}}<strong>{{LEVEL}}</strong><br>{{MOTIVATION}}{{#REASON}}<br><span class="ww-quiet">[[consensus.because]]</span>{{/REASON}}{{/CONSENSUS}}{{#NO_CONSENSUS}}<span class="ww-quiet">[[consensus.none]]</span>{{/NO_CONSENSUS}}{{#BY_MEAN}}<span class="ww-quiet">[[consensus.by-mean]]</span>{{/BY_MEAN}}</td>
        </tr>
        {{/BID}}
      </tbody>
    </table>
  </section>
  {{/TABLE}}
  {{#RECORD}}
  {{#BID_FORM}}
  {{#FORM}}
  <details{{#OPENED}} open{{/OPENED}}>
    <summary>[[consensus.record]]</summary>
    <form class="ww-panel ww-fields" method="post" action="{{ACTION}}" data-keep>
      <input type="hidden" name="person" value="{{PERSON_NAME}}">
      <input type="hidden" name="bid" value="{{HANDLE}}">
      <input type="hidden" name="criterion" value="{{CRITERION_ID}}">
      <input type="hidden" name="place" value="{{PLACE}}">
      {{>FIELD}}
      <button class="nl-button nl-button--primary" type="submit">[[consensus.store]]<span class="ww-hidden">: {{NAME}}</span></button>
    </form>
  </details>
  {{/FORM}}
  {{/BID_FORM}}
  {{/RECORD}}
</section>
{{/CRITERION}}
<p class="nl-paragraph">{{#TO_ASSESSMENT}}<a class="nl-link" href="{{TO_ASSESSMENT}}">[[assessment.title]]</a> {{/TO_ASSESSMENT}}<!--if may GET {{PANEL}}-->· <a class="nl-link" href="{{PANEL}}">[[panel.title]]</a><!--end if--></p>
