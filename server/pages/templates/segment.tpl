{{%AUTOESCAPE context="HTML"}}
<h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
{{#DESCRIPTION}}
<p class="nl-paragraph nl-paragraph--lead">{{DESCRIPTION}}</p>
{{/DESCRIPTION}}
<dl class="ww-facts">
  {{#SECTOR}}
  <div class="ww-facts__item"><dt>[[segments.sector]]</dt><dd>{{SECTOR}}</dd></div>
  {{/SECTOR}}
  <div class="ww-facts__item"><dt>[[segments.cpv]]</dt><dd>{{#CPV}}{{CODE}}{{#CPV_separator}}, {{/CPV_separator}}{{/CPV}}</dd></div>
  <div class="ww-facts__item"><dt>[[tender.version]]</dt><dd>{{VERSION}}</dd></div>
</dl>
<h2 class="nl-heading nl-heading--level-2">[[tenders.title]]</h2>
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[segments.no-tenders]]</p>
{{/EMPTY}}
{{#ROWS}}
<ul class="ww-rows">
  {{>ROW}}
</ul>
{{/ROWS}}
