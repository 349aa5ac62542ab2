{{%AUTOESCAPE context="HTML"}}
{{#NO_DEVIATIONS}}
<p class="nl-paragraph ww-empty">[[deviations.none]]</p>
{{/NO_DEVIATIONS}}
{{#DEVIATION_TABLE}}
<section class="utrecht-table-container" aria-label="[[deviations.title]]" tabindex="0">
  <table class="utrecht-table ww-table ww-table--dense">
    <caption class="ww-hidden">[[deviations.title]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        {{#WITH_AGREEMENT}}
        <th class="utrecht-table__header-cell" scope="col">[[deviations.agreement]]</th>
        {{/WITH_AGREEMENT}}
        <th class="utrecht-table__header-cell" scope="col">[[deviations.rule]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[deviations.tender]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[deviations.reason]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[deviations.decided]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#DEVIATION}}
      <tr class="utrecht-table__row">
        {{#OF_AGREEMENT}}
        <td class="utrecht-table__cell"><a class="nl-link" href="{{AGREEMENT_ADDRESS}}">{{AGREEMENT}}</a></td>
        {{/OF_AGREEMENT}}
        <th class="utrecht-table__cell" scope="row">{{RULE}}</th>
        <td class="utrecht-table__cell">{{TENDER}}<br><span class="ww-quiet">{{PARTY}}</span>{{#TO_TENDER}}<!--if may GET {{TENDER_ADDRESS}}--><br><a class="nl-link" href="{{TENDER_ADDRESS}}">[[deviations.open]]</a><!--end if-->{{/TO_TENDER}}</td>
        <td class="utrecht-table__cell">{{REASON}}</td>
        <td class="utrecht-table__cell">{{DECIDED_BY}}<br><span class="ww-quiet">{{DECIDED_ON}}</span></td>
      </tr>
      {{/DEVIATION}}
    </tbody>
  </table>
</section>
{{/DEVIATION_TABLE}}
