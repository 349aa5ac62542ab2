{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER_TITLE}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[process.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[process.lead]]</p>
</div>
{{#DRAFT}}
<p class="nl-paragraph ww-next">[[process.draft]]</p>
{{/DRAFT}}
{{#OUTSIDE}}
<p class="nl-paragraph ww-next">[[process.outside]]</p>
{{/OUTSIDE}}
{{#WARNING}}
<p class="nl-paragraph ww-next"><strong>[[process.prices-known]]</strong></p>
{{/WARNING}}
{{>PANEL_WORK}}
{{#STAGES}}
<section class="ww-section" aria-labelledby="stages">
  <h2 class="nl-heading nl-heading--level-2" id="stages">[[process.stages]]</h2>
  <ol class="utrecht-ordered-list">
    {{#STAGE}}
    <li class="utrecht-ordered-list__item"{{#HERE}} aria-current="step"{{/HERE}}><span class="ww-capital">{{NAME}}</span> <span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></li>
    {{/STAGE}}
  </ol>
</section>
{{/STAGES}}
{{#REFUSED}}
{{>FINDINGS}}
{{/REFUSED}}
{{#OPEN}}
<section class="ww-panel" aria-labelledby="open">
  <h2 class="nl-heading nl-heading--level-3" id="open">[[process.waits]]</h2>
  <p class="nl-paragraph">[[process.proposed]]</p>
  <!--if may GET {{BIDS_ADDRESS}}-->
  {{#ANSWER_LINE}}
  <p class="nl-paragraph"><strong>{{LINE}}</strong></p>
  {{/ANSWER_LINE}}
  {{#REASON}}
  <p class="nl-paragraph">{{REASON}}</p>
  {{/REASON}}
  <!--end if-->
  <!--if step {{STEP_NAME}} {{TENDER_ID}}-->
  <form method="post" action="{{ACTION}}" data-keep>
    <!--if typed-->
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="second">[[process.your-name]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="second" name="person" type="text" maxlength="200" autocomplete="name" required>
    </div>
    <!--end if-->
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="remark">[[process.remark]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="remark" name="remark" type="text" maxlength="4000" autocomplete="off">
    </div>
    <p class="nl-paragraph ww-actions">
      <!--if other {{PERSON}}-->
      <button class="nl-button nl-button--primary" type="submit" name="outcome" value="confirmed">[[process.confirm]]</button>
      <!--end if-->
      <button class="nl-button nl-button--secondary" type="submit" name="outcome" value="declined">[[process.decline]]</button>
    </p>
  </form>
  <!--if not other {{PERSON}}-->
  <p class="nl-paragraph ww-quiet">[[process.second-confirms]]</p>
  <!--end if-->
  <!--end if-->
  <!--if not step {{STEP_NAME}} {{TENDER_ID}}-->
  <p class="nl-paragraph ww-quiet">[[process.not-yours]]</p>
  <!--end if-->
</section>
{{/OPEN}}
{{#NEXT}}
<section class="ww-panel" aria-labelledby="next-step">
  <h2 class="nl-heading nl-heading--level-3" id="next-step">{{STEP}}</h2>
  <p class="nl-paragraph">{{PEOPLE}} <span class="ww-quiet">{{SOURCE}}</span></p>
  <ul class="ww-rows">
    {{#CONDITION}}
    <li class="ww-row">
      <div class="ww-row__main">
        <p class="nl-paragraph">{{TEXT}}</p>
        <!--if may GET {{BIDS_ADDRESS}}-->
        {{#MISSING}}
        <p class="nl-paragraph ww-quiet">{{MISSING_TEXT}}</p>
        {{/MISSING}}
        <!--end if-->
        {{#PLACE}}
        <!--if may GET {{ADDRESS}}-->
        <p class="nl-paragraph"><a class="nl-link" href="{{ADDRESS}}">{{WORDS}}</a></p>
        <!--end if-->
        {{/PLACE}}
        {{#MEMBERS_PLACE}}
        <!--if not may GET {{PANEL}}-->
        <!--if may GET {{ADDRESS}}-->
        <p class="nl-paragraph"><a class="nl-link" href="{{ADDRESS}}">{{WORDS}}</a></p>
        <!--end if-->
        <!--end if-->
        {{/MEMBERS_PLACE}}
      </div>
      <div class="ww-row__side"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></div>
    </li>
    {{/CONDITION}}
  </ul>
  {{#FORM}}
  <!--if step {{STEP_NAME}} {{TENDER_ID}}-->
  <form method="post" action="{{ACTION}}" data-keep>
    <input type="hidden" name="step" value="{{STEP_NAME}}">
    {{>FIELD}}
    <button class="nl-button nl-button--primary" type="submit">{{BUTTON}}</button>
  </form>
  <!--end if-->
  <!--if not step {{STEP_NAME}} {{TENDER_ID}}-->
  <p class="nl-paragraph ww-quiet">[[process.not-yours]]</p>
  <!--end if-->
  {{/FORM}}
</section>
{{/NEXT}}
{{#RECORDS}}
<!--if may GET {{RECORDS_ADDRESS}}-->
<p class="nl-paragraph"><a class="nl-link" href="{{RECORDS_ADDRESS}}">[[process.to-award-records]]</a></p>
<!--end if-->
{{/RECORDS}}
{{#BIDS}}
<!--if may GET {{BIDS_ADDRESS}}-->
<section class="ww-section" aria-labelledby="admissibility">
  <h2 class="nl-heading nl-heading--level-2" id="admissibility">[[process.admissibility]]</h2>
  <p class="nl-paragraph">[[process.admissibility-lead]]</p>
  <ul class="ww-rows">
    {{#BID}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4"><span class="ww-code">{{BID_ID}}</span> {{BIDDER}}</h3>
        {{#FOUND}}
        <p class="nl-paragraph">{{FOUND_TEXT}}</p>
        {{/FOUND}}
        {{#DECIDED}}
        <p class="nl-paragraph ww-quiet">[[process.decided]]</p>
        {{/DECIDED}}
        {{#GROUND}}
        <p class="nl-paragraph"><strong>{{GROUND}}</strong></p>
        {{/GROUND}}
        {{#DECIDE}}
        <!--if may POST {{ACTION}}-->
        <details>
          <summary>[[process.decide]]</summary>
          <form method="post" action="{{ACTION}}" data-keep>
            <input type="hidden" name="bid" value="{{BID_ID}}">
            {{>FIELD}}
            <p class="nl-paragraph ww-actions">
              <button class="nl-button nl-button--primary" type="submit" name="outcome" value="admitted">[[process.admit]]</button>
              <button class="nl-button nl-button--secondary" type="submit" name="outcome" value="rejected">[[process.reject]]</button>
            </p>
          </form>
        </details>
        <!--end if-->
        {{/DECIDE}}
      </div>
      <div class="ww-row__side"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></div>
    </li>
    {{/BID}}
  </ul>
</section>
<!--end if-->
{{/BIDS}}
{{#LATE}}
<section class="ww-section" aria-labelledby="late">
  <h2 class="nl-heading nl-heading--level-2" id="late">[[process.late]]</h2>
  <ul class="utrecht-unordered-list">
    {{#LATE_BID}}
    <li class="utrecht-unordered-list__item">{{RECEIVED}} <span class="ww-code ww-break">{{SHA256}}</span></li>
    {{/LATE_BID}}
  </ul>
</section>
{{/LATE}}
{{#HISTORY}}
<section class="ww-section" aria-labelledby="history">
  <h2 class="nl-heading nl-heading--level-2" id="history">[[process.history]]</h2>
  <ol class="utrecht-ordered-list">
    {{#TAKEN}}
    <li class="utrecht-ordered-list__item"><strong>{{STEP}}</strong> <span class="ww-quiet">{{AT}} · {{WHO}}</span><!--if may GET {{BIDS_ADDRESS}}-->{{#ANSWER_LINE}}<br>{{LINE}}{{/ANSWER_LINE}}{{#REASON}}<br>{{REASON}}{{/REASON}}<!--end if--></li>
    {{/TAKEN}}
  </ol>
</section>
{{/HISTORY}}
{{#CORRECT}}
<!--if step {{STEP_NAME}} {{TENDER_ID}}-->
<section class="ww-section" aria-labelledby="mend">
  <h2 class="nl-heading nl-heading--level-2" id="mend">{{STEP}}</h2>
  <p class="nl-paragraph">{{SOURCE}}</p>
  <details>
    <summary>[[process.mend]]</summary>
    <form class="ww-panel" method="post" action="{{ACTION}}" data-keep>
      <input type="hidden" name="step" value="{{STEP_NAME}}">
      {{>FIELD}}
      <button class="nl-button nl-button--secondary" type="submit">[[process.propose]]</button>
    </form>
  </details>
</section>
<!--end if-->
{{/CORRECT}}
{{#BACK}}
<!--if step {{STEPS}} {{TENDER_ID}}-->
<section class="ww-section" aria-labelledby="turn-back">
  <h2 class="nl-heading nl-heading--level-2" id="turn-back">[[process.turn-back]]</h2>
  <p class="nl-paragraph">[[process.turn-back-text]]</p>
  {{#AWAY}}
  <!--if step {{STEP_NAME}} {{TENDER_ID}}-->
  <details>
    <summary>{{STEP}}</summary>
    <form class="ww-panel" method="post" action="{{ACTION}}" data-keep>
      <input type="hidden" name="step" value="{{STEP_NAME}}">
      {{>FIELD}}
      <button class="nl-button nl-button--secondary" type="submit">[[process.propose]]</button>
    </form>
  </details>
  <!--end if-->
  {{/AWAY}}
</section>
<!--end if-->
{{/BACK}}
<p class="nl-paragraph"><a class="nl-link" href="{{TENDER}}">[[process.back]]</a></p>
