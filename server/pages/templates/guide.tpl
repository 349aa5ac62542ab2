{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
</div>
<article class="ww-guide" lang="{{LANGUAGE}}">
{{TEXT:none}}
</article>
