# The Debian package, made by ./dev package: cpack -G DEB in a folder where `package_files` is built.
find_program(PACKAGE_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
set(packaging ${CMAKE_SOURCE_DIR}/server/packaging)
set(package_files ${CMAKE_BINARY_DIR}/package_files)

add_custom_command(
  OUTPUT ${package_files}/wederwaarde.1.gz ${package_files}/sbom.cdx.json ${package_files}/changelog.gz
  COMMAND ${CMAKE_COMMAND} -E make_directory ${package_files}
  COMMAND ${PACKAGE_PYTHON} ${packaging}/man_page.py $<TARGET_FILE:wederwaarde> ${PROJECT_VERSION}
          ${package_files}/wederwaarde.1
  COMMAND ${PACKAGE_PYTHON} ${packaging}/sbom.py $<TARGET_FILE:wederwaarde> ${PROJECT_VERSION} ${CMAKE_SOURCE_DIR}
          ${package_files}/sbom.cdx.json
  COMMAND ${PACKAGE_PYTHON} ${packaging}/changelog.py ${PROJECT_VERSION} ${package_files}/changelog
  COMMAND gzip -9nf ${package_files}/wederwaarde.1 ${package_files}/changelog
  DEPENDS wederwaarde ${packaging}/man_page.py ${packaging}/sbom.py ${packaging}/changelog.py
          ${CMAKE_SOURCE_DIR}/package-lock.json
  VERBATIM)
add_custom_target(package_files DEPENDS ${package_files}/wederwaarde.1.gz)

set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
install(TARGETS wederwaarde DESTINATION bin)
install(FILES ${package_files}/wederwaarde.1.gz DESTINATION share/man/man1)
install(FILES ${packaging}/wederwaarde.properties DESTINATION /etc/wederwaarde)
install(FILES ${packaging}/wederwaarde.service ${packaging}/wederwaarde-backup.service
              ${packaging}/wederwaarde-backup.timer DESTINATION lib/systemd/system)
install(FILES ${package_files}/sbom.cdx.json ${package_files}/changelog.gz ${packaging}/copyright
              ${CMAKE_SOURCE_DIR}/docs/operations.md DESTINATION share/doc/wederwaarde)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION share/doc/wederwaarde RENAME EUPL-1.2.txt)
install(FILES ${packaging}/lintian-overrides DESTINATION share/lintian/overrides RENAME wederwaarde)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME wederwaarde)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 1) # more of them would make other bytes
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The maintainers of Wederwaarde <wederwaarde@example.org>")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "evaluation of tenders for circular public procurement
Buyers lay down requirements and award criteria, receive bids, have them
assessed, and get an outcome in exact numbers that anyone can recalculate.
This is the service with its pages and its API, and the command line.")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser")
# What certificates of a provider of single sign-on are held against.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${packaging}/preinst ${packaging}/postinst ${packaging}/prerm
    ${packaging}/postrm ${packaging}/conffiles)
include(CPack)
