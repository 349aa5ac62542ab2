{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[templates.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[templates.lead]]</p>
</div>
{{#OPEN}}
<section class="ww-section" aria-labelledby="open-proposals">
  <h2 class="nl-heading nl-heading--level-2" id="open-proposals">[[templates.open]]</h2>
  <ul class="utrecht-unordered-list">
    {{#PROPOSAL}}
    <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a> <span class="ww-quiet">[[templates.proposed-by]]</span></li>
    {{/PROPOSAL}}
  </ul>
</section>
{{/OPEN}}
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[templates.empty]]</p>
{{/EMPTY}}
{{#CARDS}}
<ul class="ww-cards">
  {{#TEMPLATE}}
  <li class="ww-card">
    <p class="nl-paragraph ww-quiet">[[templates.segment]]: <a class="nl-link" href="{{SEGMENT_ADDRESS}}">{{SEGMENT}}</a></p>
    <h2 class="nl-heading nl-heading--level-4 ww-card__title"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></h2>
    {{#DESCRIPTION}}
    <p class="nl-paragraph">{{DESCRIPTION}}</p>
    {{/DESCRIPTION}}
    <p class="nl-paragraph ww-row__facts">
      <span class="ww-row__fact ww-row__fact--strong">{{CRITERIA}}</span>
      <span class="ww-row__fact">[[tender.version]] {{VERSION}}</span>
      <span class="ww-row__fact">[[templates.published-on]]</span>
    </p>
  </li>
  {{/TEMPLATE}}
</ul>
{{/CARDS}}
<section class="ww-panel" aria-labelledby="upload">
  <h2 class="nl-heading nl-heading--level-3" id="upload">[[templates.upload]]</h2>
  <p class="nl-paragraph">[[templates.upload-text]]</p>
  <form class="ww-upload" method="post" action="{{UPLOAD}}" enctype="multipart/form-data">
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="template-file">[[templates.upload-file]]</label>
      <input class="ww-file" id="template-file" name="file" type="file" accept=".json,.xml,.xlsx,.ods,.csv" required>
    </div>
    <button class="nl-button nl-button--secondary" type="submit">[[templates.upload-button]]</button>
  </form>
</section>
