{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[account.signed-out]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[account.signed-out-there]]</p>
</div>
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{PROVIDER_ADDRESS}}">[[account.sign-out-at]]</a></p>
