{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html class="utrecht-root" lang="[[lang]]">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{{TITLE}} – Wederwaarde</title>
  <link rel="stylesheet" href="/static/theme.css">
  <link rel="stylesheet" href="/static/pages.css">
  <link rel="icon" type="image/svg+xml" href="/static/icon.svg">
</head>
<body class="{{THEME_CLASS}} utrecht-document utrecht-surface utrecht-surface--html-body">
<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">[[layout.skip]]</a>
<div class="utrecht-page-layout">
  <header class="utrecht-page-header ww-header">
    <div class="utrecht-page-header__content ww-header__content">
      <a class="ww-brand" href="/work">
        <img class="ww-brand__mark" src="/static/icon.svg" alt="" width="40" height="40">
        <span class="ww-brand__text"><span class="ww-brand__name">Wederwaarde</span> <span class="ww-brand__line">[[layout.tagline]]</span></span>
      </a>
      <!--if inside-->
      <form class="ww-find" method="get" action="/search" role="search" aria-label="[[search.placeholder]]">
        <label class="ww-hidden" for="find">[[search.title]]</label>
        <input class="utrecht-textbox utrecht-textbox--html-input ww-find__words" id="find" name="q" type="search" maxlength="200" autocomplete="off" placeholder="[[search.placeholder]]">
        <button class="nl-button nl-button--secondary" type="submit">[[tenders.search-button]]</button>
      </form>
      <!--end if-->
      <!--if person-->
      <div class="ww-person">
        <span><span class="ww-quiet">[[layout.signed-in]]</span> <a class="nl-link" href="/account"><!--person--></a></span>
        <form method="post" action="/sign-out"><button class="nl-button nl-button--subtle" type="submit">[[account.sign-out]]</button></form>
      </div>
      <!--end if-->
      <nav class="ww-languages" aria-label="[[layout.language]]">
        <ul class="ww-languages__list">
          {{#LANGUAGE}}
          {{#CURRENT}}<li><span class="ww-languages__current" lang="{{CODE}}" aria-current="true">{{NAME}}</span></li>{{/CURRENT}}
          {{#OTHER}}<li><a class="nl-link" href="{{ADDRESS}}" lang="{{CODE}}" hreflang="{{CODE}}">{{NAME}}</a></li>{{/OTHER}}
          {{/LANGUAGE}}
        </ul>
      </nav>
    </div>
  </header>
  <!--if inside-->
  <nav class="utrecht-nav-bar" aria-label="[[layout.navigation]]">
    <div class="utrecht-nav-bar__content ww-bar">
      <ul class="utrecht-nav-list">
        {{#NAVIGATION}}
        <!--if may GET {{ADDRESS}}-->
        <li class="utrecht-nav-list__item"><a class="utrecht-nav-list__link nl-link" href="{{ADDRESS}}"{{#HERE}} aria-current="page"{{/HERE}}{{#WITHIN}} aria-current="true"{{/WITHIN}}>{{TITLE}}</a></li>
        <!--end if-->
        {{/NAVIGATION}}
      </ul>
    </div>
  </nav>
  {{#PART}}
  <nav class="ww-part" aria-label="[[layout.part]]">
    <div class="ww-bar">
      <ul class="utrecht-nav-list ww-part__list">
        {{#PART_PAGE}}
        {{#PEOPLE}}
        <!--if person-->
        {{/PEOPLE}}
        <!--if may GET {{ADDRESS}}-->
        <li class="utrecht-nav-list__item"><a class="utrecht-nav-list__link nl-link" href="{{ADDRESS}}"{{#HERE}} aria-current="page"{{/HERE}}>{{TITLE}}</a></li>
        <!--end if-->
        {{#PEOPLE_END}}
        <!--end if-->
        {{/PEOPLE_END}}
        {{/PART_PAGE}}
      </ul>
    </div>
  </nav>
  {{/PART}}
  <!--end if-->
  <div class="utrecht-page-body">
    <div class="utrecht-page-body__content ww-body">
      {{#BREADCRUMB}}
      <nav class="utrecht-breadcrumb-nav" aria-label="[[layout.breadcrumb]]">
        <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
          {{#CRUMB}}
          <li class="utrecht-breadcrumb-nav__item"><a class="utrecht-breadcrumb-nav__link nl-link" href="{{ADDRESS}}">{{TITLE}}</a></li>
          {{/CRUMB}}
          <li class="utrecht-breadcrumb-nav__item"><span class="utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--current" aria-current="page">{{HERE}}</span></li>
        </ol>
      </nav>
      {{/BREADCRUMB}}
      {{>TENDER_BAR}}
      <main class="ww-main" id="main" tabindex="-1">
        {{#FICTITIOUS}}
        <p class="ww-demo">[[layout.fictitious]]</p>
        {{/FICTITIOUS}}
        {{#DONE}}
        <div class="utrecht-alert utrecht-alert--ok" role="status">
          <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
        </div>
        {{/DONE}}
        {{>CONTENT}}
      </main>
    </div>
  </div>
  <footer class="utrecht-page-footer">
    <div class="utrecht-page-footer__content ww-footer">
      <p class="nl-paragraph"><strong>Wederwaarde</strong> [[layout.about]]</p>
      {{#FICTITIOUS}}
      <p class="nl-paragraph">[[layout.fictitious-footer]]</p>
      {{/FICTITIOUS}}
      <ul class="ww-footer__links">
        <!--if inside-->
        <li><a class="nl-link" href="/help">[[help.title]]</a></li>
        <!--end if-->
        <li><a class="nl-link" href="/api/v1/openapi.json">[[layout.api]]</a></li>
        <li>[[layout.licence]]</li>
      </ul>
    </div>
  </footer>
</div>
</body>
</html>
