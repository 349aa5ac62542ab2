{{%AUTOESCAPE context="HTML"}}
<div class="ww-lever">
  <label class="utrecht-form-label ww-lever__label" for="{{ID}}">{{LABEL}}</label>
  <p class="ww-lever__facts" id="{{ID}}-facts">{{WAS}} {{ANNOUNCED}} · [[what-if.in-copy]] <strong id="{{ID}}-copy" data-copy>{{COPY}}</strong></p>
  <div class="ww-lever__controls{{#OF_LEVELS}} ww-lever__controls--levels{{/OF_LEVELS}}">
    {{#SLIDER}}
    <input class="ww-lever__slider" id="{{ID}}-slider" name="{{SLIDER_NAME}}" type="range" min="{{LEAST}}" max="{{MOST}}" step="{{STEP}}" value="{{AT}}" aria-label="[[what-if.slider]] {{LABEL}}" aria-valuetext="{{SAID}}">
    <input id="{{ID}}-was" name="{{WAS_NAME}}" type="hidden" value="{{AT}}">
    {{/SLIDER}}
    {{#NUMBER}}
    <input class="utrecht-textbox utrecht-textbox--html-input ww-lever__field" id="{{ID}}" name="{{NAME}}" type="number" min="0" step="any" autocomplete="off" value="{{VALUE}}" aria-describedby="{{ID}}-facts">
    {{/NUMBER}}
    {{#CHOICES}}
    <select class="utrecht-select utrecht-select--html-select ww-lever__field" id="{{ID}}" name="{{NAME}}" aria-describedby="{{ID}}-facts">
      {{#CHOICE}}
      <option value="{{LEVEL}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TITLE}}</option>
      {{/CHOICE}}
    </select>
    {{/CHOICES}}
  </div>
</div>
