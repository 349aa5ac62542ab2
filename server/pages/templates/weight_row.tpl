{{%AUTOESCAPE context="HTML"}}
<li class="ww-weight">
  <div class="ww-weight__row">
    <span class="nl-data-badge ww-criterion__id">{{ID}}</span>
    <span class="ww-weight__title">{{TITLE}}{{#UNWEIGHTED}} <span class="ww-quiet">{{KIND}}</span>{{/UNWEIGHTED}}{{#GRADERS}} <span class="ww-quiet">{{GRADERS}}</span>{{/GRADERS}}{{#NOBODY}} <span class="utrecht-status-badge utrecht-status-badge--danger">[[structure.nobody-grades]]</span>{{/NOBODY}}{{#EDIT}} <a class="nl-link" href="{{EDIT_ADDRESS}}">[[structure.edit]]<span class="ww-hidden">: {{ID}}</span></a>{{/EDIT}}</span>
    {{#GIVEN}}
    <span class="ww-weight__given">
      <label class="ww-hidden" for="{{FIELD_ID}}">[[publishing.weight-of]] {{ID}}</label>
      <input class="utrecht-textbox utrecht-textbox--html-input ww-weight__input{{#INVALID}} utrecht-textbox--invalid{{/INVALID}}" id="{{FIELD_ID}}" name="{{NAME}}" type="text" inputmode="decimal" maxlength="40" autocomplete="off" value="{{VALUE}}"{{#INVALID}} aria-invalid="true" aria-describedby="{{FIELD_ID}}-error"{{/INVALID}}>
      {{#LOCK}}
      <label class="ww-weight__lock"><input type="checkbox" name="lock" value="{{CRITERION}}"{{#LOCKED}} checked{{/LOCKED}}> [[publishing.lock]]<span class="ww-hidden"> {{ID}}</span></label>
      {{/LOCK}}
    </span>
    {{#ERROR}}
    <span class="utrecht-form-field-error-message ww-weight__error" id="{{FIELD_ID}}-error">{{ERROR}}</span>
    {{/ERROR}}
    {{/GIVEN}}
    {{#REMOVE}}
    <button class="nl-button nl-button--subtle ww-weight__remove" type="submit" form="{{FORM}}" name="criterion" value="{{ID}}">[[structure.remove]]<span class="ww-hidden">: {{ID}}</span></button>
    {{/REMOVE}}
    {{#BAR}}
    <svg class="ww-weight__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ww-weight__whole" width="100" height="4"/><rect class="ww-weight__part" width="{{WIDTH}}" height="4"/></svg>
    {{/BAR}}
  </div>
  {{#BELOW}}
  <ul class="ww-weights">
    {{>WEIGHT}}
  </ul>
  {{/BELOW}}
</li>
