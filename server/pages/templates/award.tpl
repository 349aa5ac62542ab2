{{%AUTOESCAPE context="HTML"}}
<dl class="ww-award">
  <div><dt>[[award.method]]</dt><dd><strong class="ww-capital">{{METHOD}}</strong>. {{EXPLAINED}}</dd></div>
  <div><dt>[[award.rounding]]</dt><dd>{{ROUNDING}}</dd></div>
  <div><dt>[[award.ties]]</dt><dd>{{#TIES}}<ol class="ww-ties">{{#TIE}}<li>{{RULE}}</li>{{/TIE}}</ol>{{/TIES}}{{#NO_TIES}}[[award.no-ties]]{{/NO_TIES}}</dd></div>
  <div><dt>[[award.withdrawal]]</dt><dd>{{WITHDRAWAL}}</dd></div>
</dl>
