{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[library.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[library.lead]]</p>
</div>
<form class="ww-panel ww-filter" method="get" action="/library" role="search" aria-label="[[library.title]]">
  <div class="utrecht-form-field ww-filter__wide">
    <label class="utrecht-form-label" for="q">[[library.search]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="q" name="q" type="search" maxlength="200" autocomplete="off" value="{{SEARCH}}">
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="segment">[[library.segment]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="segment" name="segment">
      <option value="">[[library.all-segments]]</option>
      {{#SEGMENT_CHOICE}}
      <option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TITLE}}</option>
      {{/SEGMENT_CHOICE}}
    </select>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="kind">[[library.kind]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="kind" name="kind">
      <option value="">[[library.all-kinds]]</option>
      {{#KIND_CHOICE}}
      <option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TITLE}}</option>
      {{/KIND_CHOICE}}
    </select>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="theme">[[library.theme]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="theme" name="theme">
      <option value="">[[library.all-themes]]</option>
      {{#THEME_CHOICE}}
      <option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TITLE}}</option>
      {{/THEME_CHOICE}}
    </select>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="level">[[library.level]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="level" name="level">
      <option value="">[[library.all-levels]]</option>
      {{#LEVEL_CHOICE}}
      <option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TITLE}}</option>
      {{/LEVEL_CHOICE}}
    </select>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="strategy">[[library.strategy]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="strategy" name="strategy">
      <option value="">[[library.all-strategies]]</option>
      {{#STRATEGY_CHOICE}}
      <option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TITLE}}</option>
      {{/STRATEGY_CHOICE}}
    </select>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="quantity">[[library.quantity]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="quantity" name="quantity">
      <option value="">[[library.all-quantities]]</option>
      {{#QUANTITY_CHOICE}}
      <option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TITLE}}</option>
      {{/QUANTITY_CHOICE}}
    </select>
  </div>
  <p class="nl-paragraph ww-filter__check"><input id="due" name="due" type="checkbox" value="{{TODAY}}"{{#DUE_CHOSEN}} checked{{/DUE_CHOSEN}}> <label class="utrecht-form-label" for="due">[[library.only-due]]</label></p>
  <button class="nl-button nl-button--primary" type="submit">[[library.filter]]</button>
</form>
<!--if may GET /library-new-->
<p class="nl-paragraph"><a class="nl-link" href="/library-new">[[library.form-new]]</a></p>
<!--end if-->
<!--if may POST /library-imports-->
<details>
  <summary>[[library.import]]</summary>
  <form class="ww-panel" method="post" action="/library-imports" enctype="multipart/form-data">
    <p class="nl-paragraph" id="library-file-text">[[library.import-text]]</p>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="library-file">[[library.import-file]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="library-file" name="file" type="file" accept=".json" aria-describedby="library-file-text" required>
    </div>
    <button class="nl-button nl-button--secondary" type="submit">[[library.import-button]]</button>
  </form>
</details>
<!--end if-->
<p class="nl-paragraph" role="status"><strong>{{FOUND}}</strong>{{#NARROWED}} · <a class="nl-link" href="/library">[[library.clear]]</a>{{/NARROWED}}</p>
<p class="nl-paragraph">[[library.download]]: <a class="nl-link" href="{{WORKBOOK}}">[[library.download-workbook]]</a> <span class="ww-type">xlsx</span> · <a class="nl-link" href="{{EXPORT}}">[[library.download-json]]</a> <span class="ww-type">json</span></p>
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[library.empty]]</p>
{{/EMPTY}}
{{#NONE_FOUND}}
<p class="nl-paragraph ww-empty">[[library.none-found]]</p>
{{/NONE_FOUND}}
{{#CONTENTS}}
<nav class="ww-contents" aria-label="[[library.kinds]]">
  <ul class="ww-contents__list">
    {{#ENTRY}}
    <li><a class="nl-link ww-capital" href="#{{ANCHOR}}">{{TITLE}}</a> <span class="ww-quiet">{{COUNT}}</span></li>
    {{/ENTRY}}
  </ul>
</nav>
{{/CONTENTS}}
{{#GROUP}}
<section class="ww-section" aria-labelledby="{{ANCHOR}}">
  <div class="ww-section__head">
    <h2 class="nl-heading nl-heading--level-2 ww-capital" id="{{ANCHOR}}">{{TITLE}}</h2>
    <span class="ww-quiet">{{COUNT}}</span>
  </div>
  <ul class="ww-rows">
    {{#CRITERION}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4 ww-row__title"><span class="nl-data-badge">{{ID}}</span> <a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></h3>
        <p class="nl-paragraph ww-row__facts">
          <span class="ww-row__fact ww-row__fact--strong ww-capital">{{THEME}}</span>
          <span class="ww-row__fact">{{SEGMENTS}}</span>
          {{#STRATEGY}}<span class="ww-row__fact">{{STRATEGY}}</span>{{/STRATEGY}}
          {{#QUANTITY}}<span class="ww-row__fact">{{QUANTITY}}</span>{{/QUANTITY}}
        </p>
      </div>
      <div class="ww-row__side">
        {{#DUE}}<span class="utrecht-status-badge utrecht-status-badge--warning">[[library.due]]</span>{{/DUE}}
        <p class="nl-paragraph ww-row__facts">{{#HAS_LEVEL}}<span class="ww-row__fact">{{NAME}}</span>{{/HAS_LEVEL}}</p>
      </div>
    </li>
    {{/CRITERION}}
  </ul>
</section>
{{/GROUP}}
