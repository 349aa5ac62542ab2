{{%AUTOESCAPE context="HTML"}}
{{#TYPED}}
<!--if typed-->
{{/TYPED}}
<div class="utrecht-form-field{{#WRONG}} utrecht-form-field--invalid{{/WRONG}}">
  <label class="utrecht-form-label" for="{{FIELD_ID}}">{{LABEL}}</label>
  {{#HINT}}
  <div class="utrecht-form-field-description" id="{{FIELD_ID}}-hint">{{HINT_TEXT}}{{#HELP}} <a class="nl-link ww-help" href="{{HELP_ADDRESS}}">{{HELP_TITLE}}</a>{{/HELP}}</div>
  {{/HINT}}
  {{#ERRORS}}
  <div class="utrecht-form-field-error-message" id="{{FIELD_ID}}-error">{{#ERROR}}{{ERROR_TEXT}}{{#ERROR_separator}} {{/ERROR_separator}}{{/ERROR}}</div>
  {{/ERRORS}}
  {{#LINE}}
  <input class="utrecht-textbox utrecht-textbox--html-input{{#INVALID}} utrecht-textbox--invalid{{/INVALID}}" id="{{FIELD_ID}}" name="{{NAME}}" type="text" maxlength="2000" autocomplete="off"{{#SUGGESTIONS}} list="{{SUGGESTIONS}}"{{/SUGGESTIONS}} value="{{VALUE}}"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#REQUIRED}} required{{/REQUIRED}}>
  {{/LINE}}
  {{#LINES}}
  <textarea class="utrecht-textbox ww-lines{{#INVALID}} utrecht-textbox--invalid{{/INVALID}}" id="{{FIELD_ID}}" name="{{NAME}}" rows="4" maxlength="20000"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#REQUIRED}} required{{/REQUIRED}}>{{VALUE:pre_escape}}</textarea>
  {{/LINES}}
  {{#DATE}}
  <input class="utrecht-textbox utrecht-textbox--html-input{{#INVALID}} utrecht-textbox--invalid{{/INVALID}}" id="{{FIELD_ID}}" name="{{NAME}}" type="date" value="{{VALUE}}"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#REQUIRED}} required{{/REQUIRED}}>
  {{/DATE}}
  {{#MOMENT}}
  <input class="utrecht-textbox utrecht-textbox--html-input{{#INVALID}} utrecht-textbox--invalid{{/INVALID}}" id="{{FIELD_ID}}" name="{{NAME}}" type="datetime-local" value="{{VALUE}}"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#REQUIRED}} required{{/REQUIRED}}>
  {{/MOMENT}}
  {{#EMAIL}}
  <input class="utrecht-textbox utrecht-textbox--html-input{{#INVALID}} utrecht-textbox--invalid{{/INVALID}}" id="{{FIELD_ID}}" name="{{NAME}}" type="email" maxlength="254" autocomplete="username" value="{{VALUE}}"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#REQUIRED}} required{{/REQUIRED}}>
  {{/EMAIL}}
  {{#PASSWORD}}
  <input class="utrecht-textbox utrecht-textbox--html-input{{#INVALID}} utrecht-textbox--invalid{{/INVALID}}" id="{{FIELD_ID}}" name="{{NAME}}" type="password" maxlength="1000" autocomplete="current-password"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#REQUIRED}} required{{/REQUIRED}}>
  {{/PASSWORD}}
  {{#NEW_PASSWORD}}
  <input class="utrecht-textbox utrecht-textbox--html-input{{#INVALID}} utrecht-textbox--invalid{{/INVALID}}" id="{{FIELD_ID}}" name="{{NAME}}" type="password" maxlength="1000" autocomplete="new-password"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#REQUIRED}} required{{/REQUIRED}}>
  {{/NEW_PASSWORD}}
  {{#CODE}}
  <input class="utrecht-textbox utrecht-textbox--html-input{{#INVALID}} utrecht-textbox--invalid{{/INVALID}}" id="{{FIELD_ID}}" name="{{NAME}}" type="text" inputmode="numeric" maxlength="40" autocomplete="one-time-code"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#REQUIRED}} required{{/REQUIRED}}>
  {{/CODE}}
  {{#CHOICES}}
  <select class="utrecht-select utrecht-select--html-select" id="{{FIELD_ID}}" name="{{NAME}}"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}>
    {{#CHOICE}}
    <option value="{{CHOICE_VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_TITLE}}</option>
    {{/CHOICE}}
  </select>
  {{/CHOICES}}
</div>
{{#TYPED_END}}
<!--end if-->
{{/TYPED_END}}
