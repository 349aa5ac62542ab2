{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">[[templates.proposal]] {{NUMBER}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">{{NOTE}}</p>
</div>
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[templates.state]]</dt><dd><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></dd></div>
  <div class="ww-facts__item"><dt>[[templates.proposer]]</dt><dd>{{PROPOSER}}</dd></div>
  {{#REVIEWER}}
  <div class="ww-facts__item"><dt>[[templates.reviewer]]</dt><dd>{{REVIEWER}}</dd></div>
  {{/REVIEWER}}
  {{#REMARK}}
  <div class="ww-facts__item"><dt>[[templates.remark]]</dt><dd>{{REMARK}}</dd></div>
  {{/REMARK}}
  {{#BASED_ON}}
  <div class="ww-facts__item"><dt>[[templates.based-on]]</dt><dd><a class="nl-link" href="{{ADDRESS}}">[[tender.version]] {{VERSION}}</a></dd></div>
  {{/BASED_ON}}
</dl>
{{#COMPARISON}}
<h2 class="nl-heading nl-heading--level-2">[[templates.differences]]</h2>
{{>CHANGES}}
<p class="nl-paragraph ww-actions"><a class="nl-link" href="{{IMPACT}}">[[templates.impact-link]]</a></p>
{{/COMPARISON}}
<h2 class="nl-heading nl-heading--level-2">[[lot.award]]</h2>
{{>AWARD}}
<h2 class="nl-heading nl-heading--level-2">[[lot.criteria]]</h2>
<ul class="ww-criteria ww-criteria--top">
  {{>CRITERION}}
</ul>
{{#REVIEW}}
<section class="ww-panel" aria-labelledby="review">
  <h2 class="nl-heading nl-heading--level-3" id="review">[[templates.review]]</h2>
  <p class="nl-paragraph">[[templates.review-text]]</p>
  <form method="post" action="{{ACTION}}" data-keep>
    <!--if typed-->
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="reviewed-by">[[templates.your-name]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="reviewed-by" name="reviewedBy" type="text" maxlength="200" autocomplete="name" required>
    </div>
    <!--end if-->
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="remark">[[templates.remark-label]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="remark" name="remark" type="text" maxlength="4000" autocomplete="off">
    </div>
    <p class="nl-paragraph ww-actions">
      <button class="nl-button nl-button--primary" type="submit" name="outcome" value="publish">[[templates.publish]]</button>
      <button class="nl-button nl-button--secondary" type="submit" name="outcome" value="return">[[templates.hand-back]]</button>
    </p>
  </form>
</section>
{{/REVIEW}}
