{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[work.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[work.lead]]</p>
</div>
{{#TOUR}}
<p class="nl-paragraph"><a class="nl-link" href="/help#tour">[[tour.title]]</a></p>
{{/TOUR}}
<!--if may GET /tenders/new-->
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="/tenders/new">[[publishing.new]]</a></p>
<!--end if-->
{{#NOTHING}}
<p class="nl-paragraph ww-empty">[[work.nothing]] <a class="nl-link" href="/tenders">[[work.to-tenders]]</a></p>
{{/NOTHING}}
{{#MINE}}
<section aria-labelledby="mine">
  <h2 class="nl-heading nl-heading--level-2" id="mine">[[work.mine]]</h2>
  <ul class="ww-rows">
    {{>ROW}}
  </ul>
</section>
{{/MINE}}
{{#WAITING}}
<section aria-labelledby="waiting">
  <h2 class="nl-heading nl-heading--level-2" id="waiting">[[work.waiting]]</h2>
  <ul class="ww-rows">
    {{>ROW}}
  </ul>
</section>
{{/WAITING}}
