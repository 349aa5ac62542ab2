{{%AUTOESCAPE context="HTML"}}
<article class="ww-panel" aria-labelledby="record-{{NUMBER}}">
  <h3 class="nl-heading nl-heading--level-3" id="record-{{NUMBER}}">{{HEADING}} <span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></h3>
  <p class="nl-paragraph ww-said">{{TEXT:pre_escape}}</p>
  <p class="nl-paragraph ww-quiet">{{ASKED_FACTS}}</p>
  {{#ANSWERS}}
  <ul class="ww-rows">
    {{#ANSWER}}
    <li class="ww-row">
      <div class="ww-row__main">
        <p class="nl-paragraph"><strong>{{ANSWER_HEADING}}</strong></p>
        <p class="nl-paragraph ww-said">{{ANSWER_TEXT:pre_escape}}</p>
        <p class="nl-paragraph ww-quiet">{{ANSWER_FACTS}}</p>
      </div>
    </li>
    {{/ANSWER}}
  </ul>
  {{/ANSWERS}}
  {{#FOLLOW}}
  <details{{#FOLLOW_OPEN}} open{{/FOLLOW_OPEN}}>
    <summary>{{FOLLOW_TITLE}}</summary>
    <form method="post" action="{{FOLLOW_ACTION}}" data-keep>
      <input type="hidden" name="form" value="{{FOLLOW_FORM}}">
      <input type="hidden" name="kind" value="{{FOLLOW_KIND}}">
      <input type="hidden" name="about" value="{{NUMBER}}">
      {{>FIELD}}
      <p class="nl-paragraph ww-actions">
        {{#BUTTON}}
        <button class="nl-button nl-button--{{BUTTON_LOOK}}" type="submit" name="verdict" value="{{BUTTON_VALUE}}">{{BUTTON_TEXT}}</button>
        {{/BUTTON}}
      </p>
    </form>
  </details>
  {{/FOLLOW}}
</article>
