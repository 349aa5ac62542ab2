{{%AUTOESCAPE context="HTML"}}
<div class="ww-error">
  <h1 class="nl-heading nl-heading--level-1">[[account.link-over]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[account.link-over-text]]</p>
  <p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="/sign-in">[[account.sign-in]]</a></p>
</div>
