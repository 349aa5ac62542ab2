{{%AUTOESCAPE context="HTML"}}
<section class="ww-section ww-lot" aria-labelledby="{{ANCHOR}}">
  <div class="ww-section__head">
    <h2 class="nl-heading nl-heading--level-2" id="{{ANCHOR}}">{{TITLE}}</h2>
    {{#OUTCOME}}
    <p class="nl-paragraph ww-section__state"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span>{{#WINNER}} <strong>{{WINNER}}</strong>{{/WINNER}}</p>
    {{/OUTCOME}}
  </div>
  {{#DESCRIPTION}}
  <p class="nl-paragraph">{{DESCRIPTION}}</p>
  {{/DESCRIPTION}}
  {{#NEXT}}
  <p class="nl-paragraph ww-next"><strong>[[next]]</strong> {{STEP}}{{#TO_UPLOADS}} <a class="nl-link" href="#uploads">[[next.to-uploads]]</a>{{/TO_UPLOADS}}{{#TO_DOCUMENTS}} <a class="nl-link" href="#documents">[[next.to-documents]]</a>{{/TO_DOCUMENTS}}</p>
  {{/NEXT}}
  {{#RANKED}}
  <!--if may GET {{RANKING}}-->
  <p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{RANKING}}">[[lot.ranking]]<span class="ww-hidden">: {{TITLE}}</span></a></p>
  <!--end if-->
  {{/RANKED}}
  <h3 class="nl-heading nl-heading--level-3">[[lot.award]]</h3>
  {{>AWARD}}
  <h3 class="nl-heading nl-heading--level-3">[[lot.criteria]]</h3>
  {{#NO_CRITERIA}}
  <p class="nl-paragraph ww-empty">[[lot.no-criteria]]</p>
  {{/NO_CRITERIA}}
  {{>RINGS}}
  <ul class="ww-criteria ww-criteria--top">
    {{>CRITERION}}
  </ul>
  <h3 class="nl-heading nl-heading--level-3">[[lot.forms]]</h3>
  <ul class="ww-forms">
    {{#FORM}}
    <!--if may GET {{ADDRESS}}-->
    <li><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}{{#WHOSE}} {{WHOSE}}{{/WHOSE}}</a> <span class="ww-type">xlsx</span></li>
    <!--end if-->
    {{/FORM}}
  </ul>
  <!--if may GET {{BIDS_ADDRESS}}-->
  <h3 class="nl-heading nl-heading--level-3">[[lot.bids]]</h3>
  {{#NO_BIDS}}
  <p class="nl-paragraph ww-empty">[[lot.no-bids]]</p>
  {{/NO_BIDS}}
  {{#BIDS_TABLE}}
  <section class="utrecht-table-container" aria-label="[[lot.bids]]: {{TITLE}}" tabindex="0">
    <table class="utrecht-table ww-table">
      <caption class="ww-hidden">[[lot.bids]]: {{TITLE}}</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[bid.id]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[bid.bidder]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[bid.received-at]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[bid.state]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#BID}}
        <tr class="utrecht-table__row">
          <td class="utrecht-table__cell"><span class="nl-data-badge">{{ID}}</span></td>
          <th class="utrecht-table__header-cell ww-bidder" scope="row"><a class="nl-link" href="{{ADDRESS}}">{{BIDDER}}</a></th>
          <td class="utrecht-table__cell">{{RECEIVED}}</td>
          <td class="utrecht-table__cell"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></td>
        </tr>
        {{/BID}}
      </tbody>
    </table>
  </section>
  {{#MORE}}
  <p class="nl-paragraph ww-quiet">[[lot.more-bids]]</p>
  {{/MORE}}
  {{/BIDS_TABLE}}
  <!--end if-->
</section>
