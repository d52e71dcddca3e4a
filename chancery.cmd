@echo off
rem Starts Chancery on Windows; builds it first where there is no built application.
rem UNTESTED: written along the launcher "chancery", which is the one that is tried. Reports are welcome.
rem
rem   JAVA_HOME             the JDK to use (17 or newer), else the java on the PATH
rem   CHANCERY_JAVA_OPTS    further options for the Java virtual machine
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\cli\target\app\chancery.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"

"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo chancery: no java found: install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 1
)
if exist "%JAR%" goto run

where mvn >nul 2>&1
if errorlevel 1 (
  echo chancery: no mvn found: Chancery is built on first use and needs Apache Maven 3.8.1 or newer on the PATH. 1>&2
  exit /b 1
)
echo Building Chancery (the first time Maven fetches its libraries: some minutes) ... 1>&2
pushd "%HOME_DIR%"
call mvn -B -ntp -q -DskipTests -Dspotless.check.skip=true -Dtests.uncounted=true -Djacoco.skip=true -pl cli -am package 1>&2
if errorlevel 1 (
  popd
  echo chancery: the build failed; its output stands above. 1>&2
  exit /b 1
)
popd

:run
"%JAVA%" -XX:+UseParallelGC -Dfile.encoding=UTF-8 "-Dchancery.home=%HOME_DIR%" %CHANCERY_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
