{{%AUTOESCAPE context="HTML"}}
<details{{#ASK_OPEN}} open{{/ASK_OPEN}}>
  <summary>{{ASK_TITLE}}</summary>
  <form class="ww-panel" method="post" action="{{ASK_ACTION}}" data-keep>
    <input type="hidden" name="form" value="{{ASK_KIND}}">
    <input type="hidden" name="kind" value="{{ASK_KIND}}">
    {{#BOXES}}
    <fieldset class="ww-group">
      <legend class="nl-heading nl-heading--level-4 ww-group__title">{{BOXES_TITLE}}</legend>
      {{#BOX}}
      <p class="nl-paragraph"><label class="ww-filter__check"><input id="{{BOX_NAME}}-{{BOX_NUMBER}}" name="{{BOX_NAME}}" type="checkbox" value="{{BOX_VALUE}}"{{#TICKED}} checked{{/TICKED}}> {{BOX_TEXT}}</label></p>
      {{/BOX}}
    </fieldset>
    {{/BOXES}}
    {{>FIELD}}
    <button class="nl-button nl-button--primary" type="submit">{{ASK_BUTTON}}</button>
  </form>
</details>
