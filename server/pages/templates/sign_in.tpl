{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[account.sign-in]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">{{#LEAD_LOCAL}}[[account.sign-in-lead]]{{/LEAD_LOCAL}}{{#LEAD_BOTH}}[[account.sign-in-lead-both]]{{/LEAD_BOTH}}{{#LEAD_PROVIDER}}[[account.sign-in-lead-provider]]{{/LEAD_PROVIDER}}</p>
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
{{#PROVIDER}}
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{PROVIDER_ADDRESS}}">[[account.sign-in-at]]</a></p>
{{/PROVIDER}}
{{#LOCAL}}
<form class="ww-panel ww-column" method="post" action="/sign-in">
  {{#BESIDE}}<h2 class="nl-heading nl-heading--level-3">[[account.sign-in-password]]</h2>{{/BESIDE}}
  <input type="hidden" name="to" value="{{TO}}">
  {{>FIELD}}
  <button class="nl-button nl-button--primary" type="submit">[[account.sign-in]]</button>
</form>
{{/LOCAL}}
{{#DEMO}}
<div class="ww-section">
  <h2 class="nl-heading nl-heading--level-2" id="demo">[[account.demo]]</h2>
  <p class="nl-paragraph">[[account.demo-lead]]</p>
  <section class="utrecht-table-container" aria-labelledby="demo" tabindex="0">
    <table class="utrecht-table ww-table ww-table--dense">
      <caption class="ww-hidden">[[account.demo]]</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[account.name]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[account.role]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[account.email]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[account.password]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#PERSON}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__cell" scope="row">{{NAME}}</th>
          <td class="utrecht-table__cell"><span class="ww-capital">{{ROLE}}</span></td>
          <td class="utrecht-table__cell"><span class="ww-code">{{EMAIL}}</span></td>
          <td class="utrecht-table__cell"><span class="ww-code">{{PASSWORD}}</span></td>
        </tr>
        {{/PERSON}}
      </tbody>
    </table>
  </section>
</div>
{{/DEMO}}
