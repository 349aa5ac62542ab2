{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[tenders.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[tenders.lead]]</p>
</div>
<form class="ww-search" method="get" action="/tenders" role="search" aria-label="[[tenders.search]]">
  <div class="utrecht-form-field ww-search__field">
    <label class="utrecht-form-label" for="q">[[tenders.search]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="q" name="q" type="search" maxlength="200" autocomplete="off" value="{{SEARCH}}">
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[tenders.search-button]]</button>
</form>
{{#SEARCHED}}
<p class="nl-paragraph" role="status">{{FOUND}} [[tenders.found]] “{{SEARCH}}”. <a class="nl-link" href="/tenders">[[tenders.search-clear]]</a></p>
{{/SEARCHED}}
{{#ROWS}}
<ul class="ww-rows">
  {{>ROW}}
</ul>
{{/ROWS}}
{{#EMPTY}}
<!--if may POST /tenders-->
<p class="nl-paragraph ww-empty">[[tenders.empty]]</p>
<!--end if-->
<!--if not may POST /tenders-->
<p class="nl-paragraph ww-empty">[[tenders.empty-for-you]]</p>
<!--if may GET /people-->
<p class="nl-paragraph">[[tenders.empty-invite]] <a class="nl-link" href="/people">[[people.title]]</a></p>
<!--end if-->
<!--end if-->
{{/EMPTY}}
{{#NONE_FOUND}}
<p class="nl-paragraph ww-empty">[[tenders.none-found]]</p>
{{/NONE_FOUND}}
{{>PAGES}}
<!--if may GET /tenders/new-->
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="/tenders/new">[[publishing.new]]</a></p>
<!--end if-->
<!--if may POST /tenders-->
<section class="ww-panel" aria-labelledby="upload">
  <h2 class="nl-heading nl-heading--level-3" id="upload">[[tenders.upload]]</h2>
  <p class="nl-paragraph">[[tenders.upload-text]]</p>
  <form class="ww-upload" method="post" action="/tenders" enctype="multipart/form-data">
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="dossier">[[tenders.upload-file]]</label>
      <input class="ww-file" id="dossier" name="file" type="file" accept=".json,.xml" required>
    </div>
    <button class="nl-button nl-button--secondary" type="submit">[[tenders.upload-button]]</button>
  </form>
</section>
<!--end if-->
