{{%AUTOESCAPE context="HTML"}}
<li class="ww-row">
  <div class="ww-row__main">
    <h3 class="nl-heading nl-heading--level-4 ww-row__title"><a class="nl-link" href="{{ADDRESS}}">{{#NAMED}}{{SUBJECT}}: {{/NAMED}}{{WHAT}}{{#SUBJECT}}<span class="ww-hidden">: {{SUBJECT}}</span>{{/SUBJECT}}</a></h3>
    <p class="nl-paragraph ww-row__facts">
      {{#SUBJECT}}<span class="ww-row__fact ww-row__fact--strong">{{SUBJECT}}</span>{{/SUBJECT}}
      {{#STAGE}}<span class="ww-row__fact">{{STAGE}}</span>{{/STAGE}}
      {{#PROPOSED}}<span class="ww-row__fact">[[work.proposed-by]] {{PROPOSED}}</span>{{/PROPOSED}}
      {{#WHO}}<span class="ww-row__fact">[[work.by]] {{WHO}}</span>{{/WHO}}
    </p>
    {{#NEEDED}}
    <p class="nl-paragraph ww-quiet">[[work.needed]] {{CONDITION}}</p>
    {{/NEEDED}}
  </div>
  <div class="ww-row__side">
    {{#DUE}}
    <span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{DAY}}</span>
    {{/DUE}}
  </div>
</li>
