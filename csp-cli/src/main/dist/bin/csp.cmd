@echo off
rem Runs the csp command.
rem
rem CSP_JAVA_OPTS, where set, holds more options for Java.
setlocal
set "CSP_HOME=%~dp0.."

set "CSP_JAVA="
if exist "%CSP_HOME%\runtime\bin\java.exe" set "CSP_JAVA=%CSP_HOME%\runtime\bin\java.exe"
if not defined CSP_JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "CSP_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined CSP_JAVA for %%J in (java.exe) do set "CSP_JAVA=%%~$PATH:J"
if not defined CSP_JAVA goto no_java

rem The flags are for a short run: the quick compiler alone, and only for what runs often.
"%CSP_JAVA%" -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:+UseSerialGC -Xshare:auto %CSP_JAVA_OPTS% -jar "%CSP_HOME%\csp-cli.jar" %*
exit /b %ERRORLEVEL%

:no_java
>&2 echo csp: needs Java 17 or newer, and found none. To install one: winget install Microsoft.OpenJDK.17
exit /b 3
