{{%AUTOESCAPE context="HTML"}}
{{#NO_AGREEMENT}}
<p class="nl-paragraph">[[publishing.no-agreement]]</p>
{{/NO_AGREEMENT}}
{{#AGREEMENT}}
<p class="nl-paragraph"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span><br>{{TITLE}}</p>
{{#OPEN_RULES}}
<ul class="ww-open-rules">
  {{#OPEN_RULE}}
  <li><span class="ww-code">{{RULE}}</span> {{RULE_TITLE}}{{#RULE_LOT}} <span class="ww-quiet">([[tender.lot]] {{RULE_LOT}})</span>{{/RULE_LOT}}<br><span class="ww-quiet">{{RULE_OUTCOME}}</span></li>
  {{/OPEN_RULE}}
</ul>
{{/OPEN_RULES}}
{{/AGREEMENT}}
