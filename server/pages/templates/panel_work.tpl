{{%AUTOESCAPE context="HTML"}}
{{#NO_PANEL}}
<!--if may GET {{ASSESSMENT}}-->
<!--if not may GET {{PANEL}}-->
<p class="nl-paragraph ww-next">[[panel.not-yet]]</p>
<!--end if-->
<!--end if-->
{{/NO_PANEL}}
{{#TYPED}}
<!--if typed-->
<p class="nl-paragraph ww-next"><a class="nl-link" href="{{ASSESSMENT}}">[[assessment.title]]</a>{{#CONSENSUS}} · <a class="nl-link" href="{{CONSENSUS}}">[[consensus.title]]</a>{{/CONSENSUS}}</p>
<!--end if-->
{{/TYPED}}
{{#MEMBER}}
<!--if person-->
<!--if not other {{PERSON}}-->
<p class="nl-paragraph ww-next">{{#GRADING}}[[panel.your-work]]{{/GRADING}}{{#BEFORE}}[[panel.your-declaration]]{{/BEFORE}} <a class="nl-link" href="{{ASSESSMENT}}">[[assessment.title]]</a>{{#CONSENSUS}} · <a class="nl-link" href="{{CONSENSUS}}">[[consensus.title]]</a>{{/CONSENSUS}}</p>
<!--end if-->
<!--end if-->
{{/MEMBER}}
