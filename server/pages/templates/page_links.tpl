{{%AUTOESCAPE context="HTML"}}
<nav class="utrecht-pagination ww-pages" aria-label="[[layout.pages]]">
  {{#PREVIOUS}}
  <a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev nl-link" href="{{PREVIOUS}}" rel="prev">[[layout.previous]]</a>
  {{/PREVIOUS}}
  {{#PAGE}}
  <a class="utrecht-pagination__page-link{{#HERE}} utrecht-pagination__page-link--current{{/HERE}} nl-link" href="{{ADDRESS}}"{{#HERE}} aria-current="true"{{/HERE}}>{{NUMBER}}</a>
  {{/PAGE}}
  {{#NEXT}}
  <a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--next nl-link" href="{{NEXT}}" rel="next">[[layout.next]]</a>
  {{/NEXT}}
</nav>
