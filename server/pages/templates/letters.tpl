{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[letters.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[letters.lead]]</p>
</div>
{{#TERM}}
<p class="nl-paragraph"><strong>[[letters.term]]</strong></p>
{{/TERM}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[letters.checks]]</h2>
  {{#COMPLETE}}
  <p class="nl-paragraph">[[letters.complete]]</p>
  {{/COMPLETE}}
  {{#CHECKS}}
  {{>FINDINGS}}
  {{/CHECKS}}
</section>
{{#LETTERS}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[letters.letters]]</h2>
  {{#DRAFT}}
  <p class="nl-paragraph"><strong>[[letters.draft]]</strong></p>
  {{/DRAFT}}
  <p class="nl-paragraph"><a class="nl-link" href="{{ALL}}">[[letters.all]]</a></p>
  <ul class="utrecht-unordered-list">
    {{#LETTER}}
    <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{ADDRESS}}">{{NAME}}</a></li>
    {{/LETTER}}
  </ul>
</section>
{{/LETTERS}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[letters.records]]</h2>
  <p class="nl-paragraph">[[letters.records-lead]]</p>
  <ul class="utrecht-unordered-list">
    {{#RECORD}}
    <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{ADDRESS}}">{{NAME}}</a></li>
    {{/RECORD}}
  </ul>
</section>
{{#SETTINGS}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[letters.settings]]</h2>
  <form class="ww-panel" method="post" action="{{ACTION}}" data-keep>
    <input type="hidden" name="version" value="{{VERSION}}">
    {{>FIELD}}
    <button class="nl-button nl-button--primary" type="submit">[[letters.store]]</button>
  </form>
</section>
{{/SETTINGS}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[letters.template]]</h2>
  <p class="nl-paragraph">[[letters.template-lead]]</p>
  {{#CHOICE_OF_TEMPLATE}}
  <form class="ww-panel" method="get" action="{{ACTION}}">
    {{>FIELD}}
    <button class="nl-button nl-button--secondary" type="submit">[[letters.use-template]]</button>
  </form>
  {{/CHOICE_OF_TEMPLATE}}
  {{#UPLOAD}}
  <form class="ww-panel" method="post" action="{{ACTION}}" enctype="multipart/form-data" data-keep>
    {{>FIELD}}
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="letter-file">[[letters.file]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="letter-file" name="file" type="file" accept=".docx,.dotx" required>
    </div>
    <button class="nl-button nl-button--secondary" type="submit">[[letters.send]]</button>
  </form>
  {{/UPLOAD}}
</section>
