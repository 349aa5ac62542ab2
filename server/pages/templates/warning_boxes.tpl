{{%AUTOESCAPE context="HTML"}}
<fieldset class="ww-group">
  <legend class="nl-heading nl-heading--level-3 ww-group__title">[[publishing.warnings]]</legend>
  <p class="nl-paragraph">[[publishing.warnings-text]]</p>
  <ul class="ww-rows">
    {{#WARNING}}
    <li class="ww-row">
      <div class="ww-row__main">
        <p class="nl-paragraph">{{TEXT}}</p>
        <p class="nl-paragraph ww-quiet">{{#PLACE_WORDS}}{{PLACE_WORDS}} {{/PLACE_WORDS}}<span class="ww-code">{{CODE}}</span>{{#PLACE}} <span class="ww-code">{{PLACE}}</span>{{/PLACE}}</p>
        {{#LINK}}
        <p class="nl-paragraph"><a class="nl-link" href="{{ADDRESS}}">{{WAY_OUT}}</a></p>
        {{/LINK}}
        {{#BOX}}
        <p class="nl-paragraph"><label class="ww-filter__check"><input id="acknowledge-{{NUMBER}}" name="acknowledge" type="checkbox" value="{{KEY}}"{{#TICKED}} checked{{/TICKED}}{{#MISSED}} aria-invalid="true"{{/MISSED}}> [[publishing.acknowledge]]<span class="ww-hidden">: {{ABOUT}}</span></label></p>
        {{#MISSED}}
        <p class="utrecht-form-field-error-message">[[publishing.not-acknowledged]]</p>
        {{/MISSED}}
        {{/BOX}}
      </div>
    </li>
    {{/WARNING}}
  </ul>
</fieldset>
