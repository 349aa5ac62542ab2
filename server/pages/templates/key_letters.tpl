{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[vault.letters]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[vault.letters-lead]]</p>
</div>
<div class="utrecht-alert utrecht-alert--warning ww-actions">
  <div class="utrecht-alert__content"><p class="nl-paragraph"><strong>[[vault.letters-once]]</strong> [[vault.letters-print]]</p></div>
</div>
{{#LETTER}}
<section class="ww-panel ww-letter" aria-labelledby="letter-{{NUMBER}}">
  <h2 class="nl-heading nl-heading--level-2" id="letter-{{NUMBER}}">[[vault.letter]] {{HOLDER}}</h2>
  <p class="nl-paragraph">{{REFERENCE}} · {{TITLE}} · [[vault.letter-number]]</p>
  {{#CODE}}
  <p class="nl-paragraph"><strong>{{LABEL}}</strong></p>
  <p class="nl-paragraph ww-letter__code"><span class="ww-code">{{TEXT}}</span></p>
  <p class="nl-paragraph ww-quiet">[[vault.fingerprint]] <span class="ww-code">{{KEY}}</span></p>
  {{/CODE}}
  <p class="nl-paragraph">[[vault.letter-text]]</p>
</section>
{{/LETTER}}
<p class="nl-paragraph ww-actions"><a class="nl-link" href="{{BACK}}">[[vault.to-vault]]</a></p>
