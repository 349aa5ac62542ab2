{{%AUTOESCAPE context="HTML"}}
<details>
  <summary>[[monitor.table]]</summary>
  <section class="utrecht-table-container" aria-labelledby="{{ID}}" tabindex="0">
    <table class="utrecht-table ww-table ww-table--dense">
      <caption class="ww-hidden">{{TITLE}}</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          {{#COLUMN}}
          <th class="utrecht-table__header-cell{{#NUMBER}} ww-number{{/NUMBER}}" scope="col">{{TEXT}}</th>
          {{/COLUMN}}
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#ROW}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__cell" scope="row">{{HEAD}}</th>
          {{#CELL}}
          <td class="utrecht-table__cell ww-number">{{TEXT}}</td>
          {{/CELL}}
        </tr>
        {{/ROW}}
      </tbody>
    </table>
  </section>
</details>
