{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[search.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[search.lead]]</p>
</div>
<form class="ww-search" method="get" action="/search" role="search" aria-label="[[search.title]]">
  <div class="utrecht-form-field ww-search__field">
    <label class="utrecht-form-label" for="words">[[search.words]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="words" name="q" type="search" maxlength="200" autocomplete="off" value="{{SEARCH}}">
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[tenders.search-button]]</button>
</form>
{{#SEARCHED}}
<p class="nl-paragraph" role="status">{{COUNT}} [[tenders.found]] “{{SEARCH}}”.</p>
{{/SEARCHED}}
{{#NONE}}
<p class="nl-paragraph ww-empty">[[search.none]]</p>
{{/NONE}}
{{#HITS}}
<ul class="ww-rows">
  {{#HIT}}
  <li class="ww-row">
    <div class="ww-row__main">
      <h2 class="nl-heading nl-heading--level-4 ww-row__title"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></h2>
      {{#EXCERPT}}
      <p class="nl-paragraph ww-row__excerpt">{{#PIECE}}{{#FOUND}}<mark class="ww-found">{{WORDS}}</mark>{{/FOUND}}{{#PLAIN}}{{WORDS}}{{/PLAIN}}{{/PIECE}}</p>
      {{/EXCERPT}}
    </div>
    <div class="ww-row__side">
      <span class="utrecht-status-badge utrecht-status-badge--neutral">{{KIND}}</span>
      {{#SUBJECT}}
      <p class="nl-paragraph ww-row__facts"><span class="ww-code">{{SUBJECT}}</span></p>
      {{/SUBJECT}}
    </div>
  </li>
  {{/HIT}}
</ul>
{{/HITS}}
{{>PAGES}}
