{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{FILE}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[templates.file-lead]]</p>
</div>
{{>FINDINGS}}
{{#NEW}}
<p class="nl-paragraph">[[templates.file-new]]</p>
{{/NEW}}
{{#COMPARISON}}
<h2 class="nl-heading nl-heading--level-2">[[templates.file-differences]]</h2>
{{>CHANGES}}
{{/COMPARISON}}
<h2 class="nl-heading nl-heading--level-2">[[lot.award]]</h2>
{{>AWARD}}
<h2 class="nl-heading nl-heading--level-2">[[lot.criteria]]</h2>
<ul class="ww-criteria ww-criteria--top">
  {{>CRITERION}}
</ul>
{{#TAKE}}
<section class="ww-panel" aria-labelledby="take">
  <h2 class="nl-heading nl-heading--level-3" id="take">[[templates.take]]</h2>
  <p class="nl-paragraph">[[templates.take-text]]</p>
  <form method="post" action="{{ACTION}}" data-keep>
    <input type="hidden" name="template" value="{{DOCUMENT}}">
    <input type="hidden" name="basedOn" value="{{BASED_ON}}">
    <!--if typed-->
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="proposed-by">[[templates.your-name]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="proposed-by" name="proposedBy" type="text" maxlength="200" autocomplete="name" required>
    </div>
    <!--end if-->
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="change-note">[[templates.note-label]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="change-note" name="changeNote" type="text" maxlength="4000" autocomplete="off" required>
    </div>
    <button class="nl-button nl-button--primary" type="submit">[[templates.take-button]]</button>
  </form>
</section>
{{/TAKE}}
