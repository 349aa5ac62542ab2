# What the pages are made of travels inside the program: templates, texts, and the style that build_css.mjs makes
# from the npm packages of package.json.
find_program(NODE_PROGRAM NAMES node nodejs REQUIRED)

set(style ${CMAKE_BINARY_DIR}/style)
set(style_files pages.css theme.css noto-sans-latin-wght-normal.woff2 noto-serif-latin-wght-normal.woff2)
file(GLOB own_style_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/pages/style/*.css)
list(TRANSFORM style_files PREPEND ${style}/ OUTPUT_VARIABLE style_outputs)
add_custom_command(
  OUTPUT ${style_outputs}
  COMMAND ${NODE_PROGRAM} ${CMAKE_SOURCE_DIR}/server/pages/build_css.mjs --modules ${CMAKE_SOURCE_DIR}/node_modules
          --own ${CMAKE_SOURCE_DIR}/server/pages/style --out ${style}
  DEPENDS ${CMAKE_SOURCE_DIR}/server/pages/build_css.mjs ${own_style_files}
          ${CMAKE_SOURCE_DIR}/package-lock.json
  COMMENT "Making the style of the pages"
  VERBATIM)

file(GLOB page_template_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/server/pages/templates
     ${CMAKE_SOURCE_DIR}/server/pages/templates/*.tpl)
embed_files(server page_templates FROM ${CMAKE_SOURCE_DIR}/server/pages/templates ${page_template_files})
embed_files(server page_texts FROM ${CMAKE_SOURCE_DIR}/server/pages page_texts.txt)
embed_files(server page_style FROM ${style} ${style_files})
embed_files(server page_images FROM ${CMAKE_SOURCE_DIR}/server/pages/static icon.svg forms.js job.js security_key.js what_if.js)

# The guides of docs/ as pages, with their pictures, and what the explanations lead to.
set(guides ${CMAKE_BINARY_DIR}/guides)
set(guide_names handleiding-inkoper handleiding-beoordelaar handleiding-werkgroep handleiding-leverancier guide-supplier
    evaluation-methods insight agreement vault assessment)
set(guide_pictures work assessment consensus segments calculator draft ranking workbook publish vault letters)
list(TRANSFORM guide_pictures APPEND .webp)
list(TRANSFORM guide_names APPEND .html OUTPUT_VARIABLE guide_files)
list(TRANSFORM guide_names REPLACE "(.+)" "${CMAKE_SOURCE_DIR}/docs/\\1.md" OUTPUT_VARIABLE guide_sources)
list(TRANSFORM guide_pictures PREPEND ${CMAKE_SOURCE_DIR}/docs/images/ OUTPUT_VARIABLE picture_sources)
set(guide_outputs ${guide_files} ${guide_pictures})
list(TRANSFORM guide_outputs PREPEND ${guides}/)
add_custom_command(
  OUTPUT ${guide_outputs}
  COMMAND ${NODE_PROGRAM} ${CMAKE_SOURCE_DIR}/server/pages/build_guides.mjs --from ${CMAKE_SOURCE_DIR}/docs --out ${guides}
          ${guide_names}
  DEPENDS ${CMAKE_SOURCE_DIR}/server/pages/build_guides.mjs ${guide_sources} ${picture_sources}
          ${CMAKE_SOURCE_DIR}/package-lock.json
  COMMENT "Making the pages of the guides"
  VERBATIM)
embed_files(server guides FROM ${guides} ${guide_files})
embed_files(server guide_pictures FROM ${guides} ${guide_pictures})

embed_files(server common_passwords FROM ${CMAKE_SOURCE_DIR}/server/accounts common_passwords.txt)

# The steps of the database's tables, in order; storage/migrate.cpp runs them. Each engine has every step.
foreach(engine sqlite postgresql)
  file(GLOB migration_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/server/storage/${engine}
       ${CMAKE_SOURCE_DIR}/server/storage/${engine}/*.sql)
  embed_files(server ${engine}_migrations FROM ${CMAKE_SOURCE_DIR}/server/storage/${engine} ${migration_files})
endforeach()
list(JOIN migration_files " " migration_names)
set_source_files_properties(server/storage/migrate.cpp PROPERTIES
                            COMPILE_DEFINITIONS "WEDERWAARDE_MIGRATIONS=\"${migration_names}\"")

# What `serve --demo` loads.
file(GLOB demo_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/server/demo ${CMAKE_SOURCE_DIR}/server/demo/*.json)
embed_files(server demo FROM ${CMAKE_SOURCE_DIR}/server/demo ${demo_files})
list(JOIN demo_files " " demo_names)
set_source_files_properties(server/app/load_demo.cpp PROPERTIES
                            COMPILE_DEFINITIONS "WEDERWAARDE_DEMO=\"${demo_names}\"")
file(GLOB agreement_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/server/agreements
     ${CMAKE_SOURCE_DIR}/server/agreements/*.json)
embed_files(server agreements FROM ${CMAKE_SOURCE_DIR}/server/agreements ${agreement_files})
# What `serve --demo` registers of the segments.
embed_files(server region FROM ${CMAKE_SOURCE_DIR}/server/region segments.json)
file(GLOB shared_template_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/server/shared_templates
     ${CMAKE_SOURCE_DIR}/server/shared_templates/*.json)
embed_files(server shared_templates FROM ${CMAKE_SOURCE_DIR}/server/shared_templates ${shared_template_files})
file(GLOB library_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/server/library
     ${CMAKE_SOURCE_DIR}/server/library/*.json)
embed_files(server shipped_library FROM ${CMAKE_SOURCE_DIR}/server/library ${library_files})
file(GLOB consultation_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/server/consultations
     ${CMAKE_SOURCE_DIR}/server/consultations/*.json)
embed_files(server consultations FROM ${CMAKE_SOURCE_DIR}/server/consultations ${consultation_files})
# What goes into the archive of a tender as it stands.
embed_files(server archive_script FROM ${CMAKE_SOURCE_DIR}/server/archive verify_log.py)
embed_files(server archive_schema FROM ${CMAKE_SOURCE_DIR}/docs/schema wederwaarde-archive-1.xsd)
embed_files(server api_description FROM ${CMAKE_SOURCE_DIR}/server/http openapi.json)

set_source_files_properties(server/cli.cpp server/http/metrics_text.cpp PROPERTIES COMPILE_DEFINITIONS "WEDERWAARDE_VERSION=\"${PROJECT_VERSION}\"")
