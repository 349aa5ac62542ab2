# The style of the report in HTML travels inside the program.
embed_files(templates report_style FROM ${CMAKE_SOURCE_DIR}/templates evaluation_report_html.css print_page.css)
