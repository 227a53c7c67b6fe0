@echo off
rem Runs the csp command. Builds it first where that has not been done, or where the sources are newer.
rem
rem Each build gets a folder of its own, for Windows lets nobody replace a jar in use; the file "current" is written
rem last and names it.
setlocal
set "CSP_HOME=%~dp0"
set "CSP_TARGET=%CSP_HOME%csp-cli\target"
set "CSP_CURRENT=%CSP_TARGET%\current"

set "CSP_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "CSP_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined CSP_JAVA for %%J in (java.exe) do set "CSP_JAVA=%%~$PATH:J"
if not defined CSP_JAVA goto no_java

set "CSP_SAID="
:wait
call :is_current
if not errorlevel 1 goto run
set "CSP_RESULT=busy"
if not exist "%CSP_TARGET%" mkdir "%CSP_TARGET%"
rem The open file is the lock: Windows closes it with the process, however that ends.
(call :build 9>"%CSP_TARGET%\csp.lock") 2>nul
if "%CSP_RESULT%"=="done" goto run
if "%CSP_RESULT%"=="no java" goto no_java
if "%CSP_RESULT%"=="failed" goto failed
if not defined CSP_SAID >&2 echo csp: another run is building; waiting for it ...
set "CSP_SAID=yes"
ping -n 2 127.0.0.1 >nul
goto wait

:run
set /p CSP_APP=<"%CSP_CURRENT%"
rem The flags are for a short run: the quick compiler alone, and only for what runs often.
"%CSP_JAVA%" -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:+UseSerialGC -Xshare:auto %CSP_JAVA_OPTS% -jar "%CSP_TARGET%\%CSP_APP%\csp-cli.jar" %*
exit /b %ERRORLEVEL%

:failed
>&2 type "%CSP_TARGET%\csp-build.log"
>&2 echo csp: the build failed; what Maven says of it is above.
exit /b 3

:no_java
>&2 echo csp: needs a Java development kit (JDK), version 17 or newer, and found none.
>&2 echo csp: to install one: winget install Microsoft.OpenJDK.17, then open a new window.
exit /b 3

rem Succeeds where there is a build and no source is newer. A folder is newer than what was removed from it.
:is_current
if not exist "%CSP_CURRENT%" exit /b 1
powershell -NoProfile -Command "Set-Location -LiteralPath $env:CSP_HOME; $built = (Get-Item -LiteralPath $env:CSP_CURRENT).LastWriteTimeUtc; $sources = @(Get-Item pom.xml, csp-*\pom.xml, csp-*\src\main, docs\diagnostics.md, examples\st-albans-2019-20\plan.csp) + @(Get-ChildItem .mvn, csp-*\src\main -Recurse); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 }; exit 0"
exit /b %ERRORLEVEL%

rem Holds the lock. Standard error goes nowhere here, so it speaks on the console itself.
:build
set "CSP_RESULT=failed"
rem The run that we waited for may have built it.
call :is_current
if not errorlevel 1 (
  set "CSP_RESULT=done"
  exit /b 0
)
rem An option that Java knows since 17.
"%CSP_JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 (
  set "CSP_RESULT=no java"
  exit /b 1
)
>con echo csp: building (about a minute when it is the first time) ...
pushd "%CSP_HOME%"
call "%CSP_HOME%mvnw.cmd" -B -q -Dquick -pl csp-cli -am clean package >"%CSP_TARGET%\csp-build.log" 2>&1 <nul
set "CSP_EXIT=%ERRORLEVEL%"
popd
if not "%CSP_EXIT%"=="0" exit /b 1

rem Old builds go, but for those that something still runs from.
for /d %%D in ("%CSP_TARGET%\app-*") do rmdir /s /q "%%D" >nul 2>&1
set "CSP_APP=app-%RANDOM%%RANDOM%"
mkdir "%CSP_TARGET%\%CSP_APP%" || exit /b 1
move "%CSP_TARGET%\quick\csp-cli.jar" "%CSP_TARGET%\%CSP_APP%" >nul || exit /b 1
move "%CSP_TARGET%\quick\lib" "%CSP_TARGET%\%CSP_APP%" >nul || exit /b 1
>"%CSP_CURRENT%" echo %CSP_APP%
set "CSP_RESULT=done"
exit /b 0
