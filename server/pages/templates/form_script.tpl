{{%AUTOESCAPE context="HTML"}}
<div data-form-texts data-kept="[[forms.kept]]" data-restored="[[forms.restored]]" data-forgotten="[[forms.forgotten]]" data-pasted="[[forms.pasted]]">
  <p class="nl-paragraph ww-quiet" role="status"></p>
  <template>
    <div class="utrecht-alert utrecht-alert--info ww-kept">
      <div class="utrecht-alert__content">
        <p class="nl-paragraph">[[forms.found]] <time></time>.</p>
        <p class="nl-paragraph ww-actions"><button class="nl-button nl-button--primary" type="button">[[forms.restore]]</button> <button class="nl-button nl-button--subtle" type="button">[[forms.forget]]</button></p>
      </div>
    </div>
  </template>
</div>
<script src="/static/forms.js" defer></script>
