{{%AUTOESCAPE context="HTML"}}
<li class="ww-step">
  <p class="nl-paragraph ww-step__words">{{WORDS}}</p>
  <p class="nl-paragraph ww-formula"><span class="ww-formula__symbols">{{SYMBOL}}{{#NOTATION}} = {{NOTATION}}{{/NOTATION}}</span>{{#FILLED}} = {{FILLED}}{{/FILLED}} <strong class="ww-formula__result">= {{RESULT}}</strong></p>
</li>
