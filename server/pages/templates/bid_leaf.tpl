{{%AUTOESCAPE context="HTML"}}
<section class="ww-leaf" aria-label="{{ID}} {{TITLE}}">
  <div class="ww-leaf__head">
    <h3 class="nl-heading nl-heading--level-4"><span class="nl-data-badge">{{ID}}</span> {{TITLE}}</h3>
    {{#SCORE}}
    <p class="nl-paragraph ww-leaf__score"><strong>{{POINTS}}</strong>{{#OF}} <span class="ww-quiet">[[bid.score-of]]</span>{{/OF}}</p>
    {{/SCORE}}
  </div>
  {{#DESCRIPTION}}
  <p class="nl-paragraph ww-quiet ww-said">{{DESCRIPTION:pre_escape}}</p>
  {{/DESCRIPTION}}
  {{#ANSWERED}}
  <div class="ww-leaf__answer"><span class="ww-quiet">[[bid.answer]]</span> <div class="ww-leaf__value">{{>ANSWER}}</div></div>
  {{/ANSWERED}}
  {{#REMARK}}
  <p class="nl-paragraph"><span class="ww-quiet">[[bid.remark]]:</span> {{REMARK}}</p>
  {{/REMARK}}
  {{#GRADES}}
  <section class="utrecht-table-container" aria-label="[[bid.grades]]: {{ID}}" tabindex="0">
    <table class="utrecht-table ww-table ww-table--dense">
      <caption class="ww-table__caption">[[bid.grades]] ({{COMBINE}})</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[bid.assessor]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[bid.grade]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[bid.motivation]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#GRADE}}
        <tr class="utrecht-table__row{{#CONSENSUS}} ww-row--first{{/CONSENSUS}}">
          <th class="utrecht-table__header-cell" scope="row">{{#ASSESSOR}}{{ASSESSOR}}{{/ASSESSOR}}{{#CONSENSUS}}<strong>[[bid.consensus]]</strong>{{/CONSENSUS}}</th>
          <td class="utrecht-table__cell"><strong>{{LEVEL}}</strong></td>
          <td class="utrecht-table__cell ww-motivation">{{MOTIVATION}}</td>
        </tr>
        {{/GRADE}}
      </tbody>
    </table>
  </section>
  {{/GRADES}}
  {{#RULE}}
  <p class="nl-paragraph"><span class="ww-quiet">[[criterion.rule]]:</span> {{RULE}}</p>
  {{/RULE}}
  {{#STEPS}}
  <ol class="ww-steps">
    {{>STEP}}
  </ol>
  {{/STEPS}}
</section>
