/* cqodesk.exe: starts the Python that lies beside it, with the program, and stays the process that Windows shows.
 *
 * It is built twice: as a program with a window, and as one for the command line (CONSOLE). When the program
 * reads a workbook in a process of its own, it starts this file again with "-m", and Python gets the words as they are.
 */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST 32768

typedef int(__cdecl *run_python)(int, wchar_t **);

static int fail(const wchar_t *what) {
    wchar_t text[512];
    swprintf(text, 512,
             L"质官台不能启动：%ls。\n台账文件没有改动。请重新安装质官台。\n\n"
             L"CQO Desk cannot start: %ls. No ledger was touched. Please install it again.",
             what, what);
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", text);
#else
    MessageBoxW(NULL, text, L"质官台 CQO Desk", MB_ICONERROR);
#endif
    return 3;
}

static int start(void) {
    static wchar_t library[LONGEST + 64], qt[LONGEST + 64];
    DWORD length = GetModuleFileNameW(NULL, library, LONGEST);
    wchar_t *name = length && length < LONGEST ? wcsrchr(library, L'\\') : NULL;
    if (!name) return fail(L"path");
    *name = 0;
    swprintf(qt, LONGEST + 64, L"%ls\\runtime\\Lib\\site-packages\\PySide6", library);
    wcscpy(name, L"\\runtime\\python311.dll");

    /* Libraries come from the program's folders and the system, never from the current folder or PATH;
       Qt's plugins look for Qt's libraries as any program would, and so are told of their folder. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    AddDllDirectory(qt);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!python) return fail(L"runtime\\python311.dll");
    run_python run = (run_python)(void *)GetProcAddress(python, "Py_Main");
    if (!run) return fail(L"Py_Main");

    int count;
    wchar_t **given = CommandLineToArgvW(GetCommandLineW(), &count);
    if (!given) return fail(L"command line");
    wchar_t **words = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof(wchar_t *) * (count + 6));
    if (!words) return fail(L"memory");
    int n = 0, first = 1;
    words[n++] = given[0];
    words[n++] = L"-B"; /* the compiled files are there; nothing is written beside them */
    if (count > 1 && wcscmp(given[1], L"-m") == 0) {
        words[n++] = L"-X"; /* what it tells is read as UTF-8, whatever this Windows speaks */
        words[n++] = L"utf8";
    } else {
        words[n++] = L"-m";
        words[n++] = L"desktop";
    }
    while (first < count) words[n++] = given[first++];
    return run(n, words);
}

#ifdef CONSOLE
int wmain(void) { return start(); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show) {
    (void)self, (void)before, (void)line, (void)show;
    return start();
}
#endif
