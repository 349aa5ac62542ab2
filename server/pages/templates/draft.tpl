{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{REFERENCE}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[publishing.draft-lead]]</p>
</div>
{{#UNDO}}
<form class="ww-undo" method="post" action="{{ACTION}}">
  <input type="hidden" name="version" value="{{VERSION}}">
  <button class="nl-button nl-button--subtle" type="submit">[[publishing.undo]]</button>
</form>
{{/UNDO}}
{{#REFUSED}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">[[publishing.refused]]</p>
    {{#FIELDS}}
    <ul class="utrecht-unordered-list">
      {{#AT_FIELD}}
      <li class="utrecht-unordered-list__item"><a class="nl-link" href="#{{TO_FIELD}}">{{TEXT}}</a></li>
      {{/AT_FIELD}}
    </ul>
    {{/FIELDS}}
  </div>
</div>
{{>FINDINGS}}
{{/REFUSED}}
<div class="ww-beside">
  <div class="ww-beside__main">
    {{#LOT}}
    <section class="ww-section ww-lot" aria-labelledby="{{ANCHOR}}">
      <h2 class="nl-heading nl-heading--level-2" id="{{ANCHOR}}">{{TITLE}}</h2>
      <p class="nl-paragraph ww-quiet ww-capital">{{METHOD}}</p>
      {{>RINGS}}
      <form class="ww-panel" method="post" action="{{WEIGHTS}}" data-keep data-rows=".ww-weight">
        <input type="hidden" name="version" value="{{VERSION}}">
        <input type="hidden" name="lot" value="{{LOT_ID}}">
        {{#KEPT}}
        <input type="hidden" name="lock" value="{{LOCKED_ELSEWHERE}}">
        {{/KEPT}}
        {{#APPLY}}
        <p class="nl-paragraph">[[publishing.weights-text]]</p>
        {{/APPLY}}
        {{#NO_WEIGHTS}}
        <p class="nl-paragraph">[[publishing.no-weights]]</p>
        {{/NO_WEIGHTS}}
        <ul class="ww-weights ww-weights--top">
          {{>WEIGHT}}
        </ul>
        {{#APPLY}}
        <button class="nl-button nl-button--primary" type="submit">[[publishing.apply]]<span class="ww-hidden">: {{TITLE}}</span></button>
        {{/APPLY}}
      </form>
      <form id="remove-{{ANCHOR}}" method="post" action="{{REMOVE_CRITERION}}">
        <input type="hidden" name="version" value="{{VERSION}}">
        <input type="hidden" name="lot" value="{{LOT_ID}}">
        {{#HELD}}
        <input type="hidden" name="lock" value="{{CRITERION}}">
        {{/HELD}}
      </form>
      {{#ADDITION}}
      <details class="ww-edit"{{#OPENED}} open{{/OPENED}}>
        <summary>[[structure.add-criterion]]<span class="ww-hidden">: {{TITLE}}</span></summary>
        {{#NOTHING}}
        <p class="nl-paragraph">[[structure.nothing]]</p>
        {{/NOTHING}}
        {{#CHOOSE}}
        <form class="ww-panel ww-fields" method="post" action="{{ADD_CRITERION}}" data-keep>
          <input type="hidden" name="version" value="{{VERSION}}">
          <input type="hidden" name="lot" value="{{LOT_ID}}">
          {{#HELD}}
          <input type="hidden" name="lock" value="{{CRITERION}}">
          {{/HELD}}
          {{>FIELD}}
          <button class="nl-button nl-button--primary" type="submit">[[structure.add]]</button>
        </form>
        {{/CHOOSE}}
      </details>
      {{/ADDITION}}
      <p class="nl-paragraph ww-edit"><a class="nl-link" href="{{NEW_CRITERION}}">[[criterion-form.new]]<span class="ww-hidden">: {{TITLE}}</span></a></p>
      {{#AWARD}}
      <details class="ww-edit"{{#OPENED}} open{{/OPENED}}>
        <summary>[[structure.award]]<span class="ww-hidden">: {{TITLE}}</span></summary>
        <form class="ww-panel ww-fields" method="post" action="{{CHANGE_AWARD}}" data-keep>
          <input type="hidden" name="version" value="{{VERSION}}">
          <input type="hidden" name="lot" value="{{LOT_ID}}">
          <div class="ww-fields ww-fields--two">
            {{>FIELD}}
          </div>
          <button class="nl-button nl-button--primary" type="submit">[[structure.save-award]]</button>
        </form>
      </details>
      {{/AWARD}}
      {{#TEXTS}}
      <details class="ww-edit">
        <summary>[[publishing.texts]]<span class="ww-hidden">: {{TITLE}}</span></summary>
        <form class="ww-panel ww-fields" method="post" action="{{SAVE}}" data-keep>
          <input type="hidden" name="version" value="{{VERSION}}">
          {{#TEXTS_OF}}
          <fieldset class="ww-group">
            <legend class="nl-heading nl-heading--level-4 ww-group__title">{{#ID}}<span class="nl-data-badge">{{ID}}</span> {{/ID}}{{TITLE}}</legend>
            <div class="ww-fields">
              {{>FIELD}}
            </div>
          </fieldset>
          {{/TEXTS_OF}}
          <button class="nl-button nl-button--primary" type="submit">[[publishing.save-texts]]</button>
        </form>
      </details>
      {{/TEXTS}}
      {{#REMOVE_LOT}}
      <form method="post" action="{{ACTION}}">
        <input type="hidden" name="version" value="{{VERSION}}">
        <button class="nl-button nl-button--subtle" type="submit">[[structure.remove-lot]]<span class="ww-hidden">: {{TITLE}}</span></button>
      </form>
      {{/REMOVE_LOT}}
    </section>
    {{/LOT}}
    <section class="ww-section" aria-labelledby="lots">
      <h2 class="nl-heading nl-heading--level-2" id="lots">[[structure.lots]]</h2>
      <p class="nl-paragraph">[[structure.lots-text]]</p>
      {{#NEW_LOT}}
      <details class="ww-edit"{{#OPENED}} open{{/OPENED}}>
        <summary>[[structure.add-lot]]</summary>
        <form class="ww-panel ww-fields" method="post" action="{{ADD_LOT}}" data-keep>
          <input type="hidden" name="version" value="{{VERSION}}">
          {{>FIELD}}
          <button class="nl-button nl-button--primary" type="submit">[[structure.add]]</button>
        </form>
      </details>
      {{/NEW_LOT}}
    </section>
    <section class="ww-section" aria-labelledby="provisions">
      <h2 class="nl-heading nl-heading--level-2" id="provisions">[[structure.provisions]]</h2>
      <p class="nl-paragraph">[[structure.provisions-text]]</p>
      {{#NO_PROVISIONS}}
      <p class="nl-paragraph ww-empty">[[structure.no-provisions]]</p>
      {{/NO_PROVISIONS}}
      {{#PROVISIONS}}
      <form class="ww-panel" method="post" action="{{REMOVE_PROVISION}}">
        <input type="hidden" name="version" value="{{VERSION}}">
        <ul class="ww-weights">
          {{#PROVISION}}
          <li class="ww-weight">
            <div class="ww-weight__row">
              <span class="nl-data-badge ww-criterion__id">{{ID}}</span>
              <span class="ww-weight__title">{{TITLE}} <span class="ww-quiet">{{KIND}}</span></span>
              <button class="nl-button nl-button--subtle ww-weight__remove" type="submit" name="provision" value="{{ID}}">[[structure.remove]]<span class="ww-hidden">: {{ID}}</span></button>
            </div>
          </li>
          {{/PROVISION}}
        </ul>
      </form>
      {{/PROVISIONS}}
      {{#PROVISION_CHOICE}}
      <details class="ww-edit"{{#OPENED}} open{{/OPENED}}>
        <summary>[[structure.add-provision]]</summary>
        {{#NOTHING}}
        <p class="nl-paragraph">[[structure.nothing]]</p>
        {{/NOTHING}}
        {{#CHOOSE}}
        <form class="ww-panel ww-fields" method="post" action="{{ADD_PROVISION}}" data-keep>
          <input type="hidden" name="version" value="{{VERSION}}">
          <input type="hidden" name="from" value="provision">
          {{>FIELD}}
          <button class="nl-button nl-button--primary" type="submit">[[structure.add]]</button>
        </form>
        {{/CHOOSE}}
      </details>
      {{/PROVISION_CHOICE}}
      {{#OWN_PROVISION}}
      <details class="ww-edit"{{#OPENED}} open{{/OPENED}}>
        <summary>[[structure.own-provision]]</summary>
        <form class="ww-panel ww-fields" method="post" action="{{ADD_PROVISION}}" data-keep>
          <input type="hidden" name="version" value="{{VERSION}}">
          <input type="hidden" name="from" value="own">
          {{>FIELD}}
          <button class="nl-button nl-button--primary" type="submit">[[structure.add]]</button>
        </form>
      </details>
      {{/OWN_PROVISION}}
    </section>
    <section class="ww-section" aria-labelledby="facts">
      <h2 class="nl-heading nl-heading--level-2" id="facts">[[publishing.facts]]</h2>
      <form class="ww-panel ww-fields" method="post" action="{{SAVE}}" data-keep>
        <input type="hidden" name="version" value="{{VERSION}}">
        <div class="ww-fields ww-fields--two">
          {{>FIELD}}
        </div>
        <datalist id="parties">
          {{#PARTY}}
          <option value="{{NAME}}"></option>
          {{/PARTY}}
        </datalist>
        <button class="nl-button nl-button--primary" type="submit">[[publishing.save-facts]]</button>
      </form>
    </section>
  </div>
  <aside class="ww-beside__side" aria-label="[[publishing.checks]]">
    <div class="ww-panel">
      {{#NEWER_TEMPLATE}}
      <h2 class="nl-heading nl-heading--level-3">[[publishing.template]]</h2>
      <p class="nl-paragraph">[[publishing.template-newer]] <a class="nl-link" href="{{DIFFERENCES}}">{{CHANGES}}</a></p>
      <p class="nl-paragraph ww-actions"><a class="nl-button nl-button--secondary" href="{{UPDATE}}">[[updates.link]]</a></p>
      {{/NEWER_TEMPLATE}}
      <h2 class="nl-heading nl-heading--level-3">[[publishing.agreements]]</h2>
      {{>AGREEMENT_STATES}}
      <p class="nl-paragraph"><a class="nl-link" href="{{AGREEMENTS}}">[[publishing.see-agreements]]</a></p>
      <h2 class="nl-heading nl-heading--level-3">[[publishing.lint]]</h2>
      <p class="nl-paragraph">{{>LINT}}</p>
      {{#NOTICES}}
      <h2 class="nl-heading nl-heading--level-3">[[notices.draft]]</h2>
      {{#NOTICE}}
      <p class="nl-paragraph">{{NOTICE_STATE}}</p>
      {{#MISSING}}
      <details class="ww-edit">
        <summary>[[notices.missing]]<span class="ww-hidden">: {{NAME}}</span></summary>
        <ul class="utrecht-unordered-list">
          {{#FINDING}}
          <li class="utrecht-unordered-list__item">{{#MENDED}}<a class="nl-link" href="{{MENDED_AT}}">{{TEXT}}</a>{{/MENDED}}{{#TOLD}}{{TEXT}}{{/TOLD}}</li>
          {{/FINDING}}
        </ul>
      </details>
      {{/MISSING}}
      {{/NOTICE}}
      <p class="nl-paragraph"><a class="nl-link" href="{{NOTICES_ADDRESS}}">[[notices.title]]</a></p>
      {{/NOTICES}}
      <h2 class="nl-heading nl-heading--level-3">[[publishing.next]]</h2>
      <p class="nl-paragraph">[[publishing.next-text]]</p>
      <p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{PUBLISH}}">[[publishing.to-publish]]</a></p>
    </div>
  </aside>
</div>
