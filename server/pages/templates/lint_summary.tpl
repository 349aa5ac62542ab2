{{%AUTOESCAPE context="HTML"}}
{{#LINT_NONE}}[[lint.summary-none]] {{/LINT_NONE}}{{#LINT_COUNT}}<span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{COUNT}} {{STATE}}</span> {{/LINT_COUNT}}<a class="nl-link" href="{{LINT_ADDRESS}}">[[lint.summary-link]]</a>
