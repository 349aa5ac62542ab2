{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[account.proved]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[account.proved-lead]]</p>
</div>
<form class="ww-panel ww-column" method="post" action="{{ACTION}}">
  {{#SENT}}<input type="hidden" name="{{SENT_NAME}}" value="{{SENT_VALUE}}">{{/SENT}}
  <button class="nl-button nl-button--primary" type="submit">[[account.proved-button]]</button>
</form>
